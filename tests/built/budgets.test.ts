import { describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';
import { oneWindow, type PageWeight, weighPage } from './page-weight.ts';

// What each page may load before anybody does anything, in kilobytes (1,000 bytes) as they are sent. A little above what was
// measured: a limit is raised on purpose, with a reason, or not at all. Stock Starlight's page is 49 KB at 100 pages.
const budgets: [route: string, what: string, limit: number][] = [
  // With what the reader pinned, and the links of the app.
  ['/', 'home', 18],
  // With the button that pins it.
  ['/pembayaran/bank-transfer/', 'a guide page with a reply to fill', 23.2],
  ['/layanan/eskalasi/', 'a guide page', 22.5],
  ['/kalibrasi/2023-11-01/', 'a note', 18.5],
  ['/perubahan/', 'the change log', 19.5],
  ['/glosarium/', 'the terms', 20.5],
  ['/status/', 'what is owed, with all that pages leave open', 20],
];

/** What each tool's script may add to a page that has none of its own. */
const islands: [route: string, what: string, limit: number][] = [
  // These two read the transfer that a message tells of.
  ['/kalkulator/', 'three calculators and the replies they fill', 18.4],
  // It also reads what examples taught, days, and masks numbers of persons, reuses rows from key to key, and ends the reply that is
  // asked for with the agent's sign-off. What was searched last and pinned are files that home loads, too.
  ['/cari/', 'search at once', 17.8],
  ['/cek-mutasi/', 'the matching, its worker aside', 8],
  ['/balasan/', 'replies', 6.5],
  ['/alur/verifikasi-manual/', 'a flow and its replies', 7.5],
  ['/riwayat/', 'the guide as of a day, by two clocks', 3.3],
  // The names of files, which have a hash, make some 20 bytes of difference from build to build.
  ['/onboarding/', 'the path of the class', 5.6],
  ['/onboarding/bank-transfer/', 'cases, ticks and the trainer’s view', 10.6],
];
const plainPage = '/alur/';

const whole = ({ html, css, js }: PageWeight) => html + css + js;

describe('a page stays small before any interaction:', () => {
  it.each(budgets)('%s, %s, at most %d KB', (route, _, limit) => {
    expect(whole(weighPage('dist', route))).toBeLessThanOrEqual(1000 * limit);
  });
});

describe('one window of what a server sends at once, 14.6 KB, has the whole of', () => {
  const routes = builtPages().flatMap(({ route, forwards }) =>
    !forwards && oneWindow.test(route) ? route : [],
  );

  it('many pages', () => {
    expect(routes.length).toBeGreaterThan(25);
  });

  it.each(routes)('%s, with its styles', (route) => {
    const { html, css } = weighPage('dist', route);
    expect(css).toBe(0);
    expect(html).toBeLessThanOrEqual(14_600);
  });

  it('no other page, as only these are painted when their end is there', () => {
    const whole = builtPages().filter(({ html }) =>
      /<link rel="expect" href="#_end" blocking="render"/.test(html),
    );
    expect(whole.map(({ route }) => route).sort()).toEqual([...routes].sort());
    for (const { html } of whole) expect(html.match(/ id="_end"/g)).toHaveLength(1);
  });

  it('the next guide page, which loads nothing else', () => {
    const [first, next] = ['/layanan/eskalasi/', '/layanan/cara-menjawab/'].map((route) =>
      weighPage('dist', route),
    );
    expect(next?.files).toEqual(first?.files);
    expect(next?.html).toBeLessThanOrEqual(13_000);
  });
});

describe('an island adds little to its page, and nothing to others:', () => {
  const plain = weighPage('dist', plainPage).js;

  it.each(islands)('%s, %s, at most %d KB', (route, _, limit) => {
    const added = weighPage('dist', route).js - plain;
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThanOrEqual(1000 * limit);
  });

  it('the search of every page waits: what it carries is a launcher', () => {
    expect(plain).toBeLessThanOrEqual(4000);
  });
});
