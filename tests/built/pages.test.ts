import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';

const designed = {
  '/': ['', '404.html', 'alur/', 'glosarium/', 'cari/', 'kontribusi/'],
  '/pembayaran/': ['bank-transfer/', 'verifikasi-manual/', 'pending-payment/'],
  '/pengiriman/': ['bukti-pod/', 'gagal-kirim/', 'gagal-kirim/awal/'],
  '/akun/': ['verifikasi-ktp/', 'whitelist/', 'tagging-affiliate/'],
  '/fraud/': ['pencairan-suspended/'],
  '/layanan/': ['cara-menjawab/', 'eskalasi/', 'perubahan-panduan/'],
  '/kalibrasi/': ['2023-11-01/', '2023-03-15/'],
  '/alur/': ['verifikasi-manual/', 'bukti-pod/'],
};

const pages = builtPages();

it('has every page of the design', () => {
  const expected = Object.entries(designed).flatMap(([area, names]) => names.map((name) => area + name));
  expect(pages.map(({ route }) => route)).toEqual(expect.arrayContaining(expected));
});

describe.each(pages)('$route', ({ html, forwards }) => {
  it('is in Indonesian, titled, out of search engines, and has its policy', () => {
    expect(html).toMatch(/<html lang="id"/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="robots" content="noindex, nofollow"/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    if (!forwards) expect(html).toContain('http-equiv="content-security-policy"');
  });

  it('ends with its last element', () => {
    expect(html).toMatch(/<\/html>\n?$/);
  });

  it('loads nothing from elsewhere', () => {
    const loads = html.matchAll(/<(?:script|img|iframe|source|video|audio)[^>]+src="([^"]+)"/g);
    const styles = html.matchAll(/<link(?![^>]+rel="canonical")[^>]+href="([^"]+)"/g);
    for (const [, url] of [...loads, ...styles]) expect(url).toMatch(/^(?:\/(?!\/)|#)/);
  });

  it('holds no English of the frame', () => {
    const text = html.replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');
    expect(text).not.toMatch(/Skip to|On this page|Section titled|Select theme|Last updated|Page not found/);
  });
});

it('has every page that is marked for it in the search index, and no earlier revision', () => {
  const entry = JSON.parse(readFileSync('dist/pagefind/pagefind-entry.json', 'utf8'));
  const marked = pages.filter(({ html }) => html.includes('data-pagefind-body')).map(({ route }) => route);
  expect(entry.languages.id.page_count).toBe(marked.length);
  expect(marked).toContain('/pengiriman/gagal-kirim/');
  expect(marked).not.toContain('/pengiriman/gagal-kirim/awal/');
  expect(marked).not.toContain('/404.html');
});

it('has no empty file: one was never written to its end', () => {
  const files = globSync('dist/**/*').filter((file) => statSync(file).isFile());
  expect(files.filter((file) => statSync(file).size === 0)).toEqual([]);
});

it('ships no default search interface', () => {
  expect(existsSync('dist/pagefind/pagefind.js')).toBe(true);
  expect(pages.some(({ html }) => /pagefind-(component-)?ui/.test(html))).toBe(false);
});
