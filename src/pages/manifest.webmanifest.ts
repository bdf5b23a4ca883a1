import { shareTarget } from '../offline/share.ts';

/** The guide as an app that a phone or a computer installs. Its icons fill the square, so each may be cut to any shape. */
export const GET = () =>
  Response.json({
    id: '/',
    name: 'Panduan CS',
    lang: 'id',
    start_url: '/',
    display: 'standalone',
    theme_color: '#0c3a31',
    background_color: '#0c3a31',
    icons: [192, 512].flatMap((size) =>
      ['any', 'maskable'].map((purpose) => ({ src: `/ikon-${size}.png`, sizes: `${size}x${size}`, purpose })),
    ),
    shortcuts: [
      { name: 'Cari', url: '/cari/' },
      { name: 'Balasan', url: '/balasan/' },
      { name: 'Kalkulator', url: '/kalkulator/' },
    ],
    share_target: shareTarget,
  });
