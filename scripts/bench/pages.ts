import type { Bench } from './bench.ts';
import { loadPage, type PageLoad } from './page-load.ts';
import { ownGenerated, stockGenerated } from './sites.ts';
import { median } from './stats.ts';
import { formatTable, kilobytes, milliseconds, share } from './table.ts';
import { slowdown } from './warm-typing.ts';

/** Generated pages, word for word the same in a guide of any size. */
const [path, next] = ['/bidang-1/halaman-1/', '/bidang-1/halaman-2/'];

const sent = ['html', 'css', 'js', 'other', 'total'] as const;
const header = [
  '',
  'pages',
  'on disk',
  ...sent,
  'of stock',
  'requests',
  'first paint',
  'of stock',
  'text',
  'of stock',
  'blocked',
  'next page',
  'of stock',
  'its first paint',
  'of stock',
];

/** What a guide page loads and takes before anybody does anything, in guides of several sizes, beside stock Starlight's. */
export const pages: Bench = {
  name: 'pages',
  what: `a guide page before any interaction: slow 4G (150 ms, 1.6 Mbit/s), processor ${slowdown} times slower`,
  async run({ workspace, rounds, sizes, print }) {
    const sites: { name: string; size: number; dist: string; loads: PageLoad[] }[] = [];
    for (const size of sizes) {
      sites.push({ name: 'own', size, dist: await ownGenerated(workspace, size), loads: [] });
      sites.push({ name: 'stock Starlight', size, dist: await stockGenerated(workspace, size), loads: [] });
    }
    // The first turn isn't counted: after it the server has what it sends compressed.
    for (let turn = 0; turn <= rounds; turn++) {
      for (const { dist, loads } of sites) {
        const load = await loadPage(dist, path, next);
        if (turn > 0) loads.push(load);
      }
    }
    const rows = sites.map((site) => {
      const middle =
        ({ loads } = site) =>
        (key: keyof PageLoad) =>
          median(loads.map((load) => load[key]));
      const [own, stock] = [
        middle(),
        middle(sites.find(({ name, size }) => name !== 'own' && size === site.size)),
      ];
      return [
        site.name,
        String(site.size),
        kilobytes(own('raw')),
        ...sent.map((kind) => kilobytes(own(kind))),
        share(own('total') / stock('total')),
        String(own('requests')),
        milliseconds(own('firstPaint')),
        share(own('firstPaint') / stock('firstPaint')),
        milliseconds(own('textPaint')),
        share(own('textPaint') / stock('textPaint')),
        milliseconds(own('blocked')),
        kilobytes(own('nextTotal')),
        share(own('nextTotal') / stock('nextTotal')),
        milliseconds(own('nextPaint')),
        share(own('nextPaint') / stock('nextPaint')),
      ];
    });
    print(`Medians of ${rounds} rounds, taken in turns; bytes as sent, with brotli`);
    print(formatTable(header, rows));
  },
};
