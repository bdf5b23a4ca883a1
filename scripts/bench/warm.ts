import type { Browser, Page } from '@playwright/test';
import { readQueries } from '../../tests/search/queries.ts';
import type { Bench } from './bench.ts';
import { withBrowser } from './browser.ts';
import { type Face, installProbe, type Probe, type Stage } from './probe.ts';
import { readProbe } from './probe-page.ts';
import { bareField, ownGenerated, ownReal, sharedQueries, stockGenerated } from './sites.ts';
import { withServer } from './static-server.ts';
import { median, percentile } from './stats.ts';
import { formatTable, milliseconds } from './table.ts';

/** How much slower than this machine the processor is made; Chromium's tools take this for a cheap phone. */
const slowdown = 4;
/** Milliseconds between two keys: fast, but somebody's. */
const rhythm = 100;
const queryCount = 8;
/** One frame of a usual screen, in milliseconds. */
const frame = 1000 / 60;
/** Frames as fast as they are made, so that what is timed is work and no waiting for the screen. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * From a key going down to its results painted, search loaded, on a slow processor: every letter of real queries on the
 * search page. What takes less than a frame is on the screen with the next one. Stock's time is that of a query's last key,
 * as it waits until typing rests.
 */
export const warm: Bench = {
  name: 'warm',
  what: `key to painted results, search loaded, processor ${slowdown} times slower`,
  async run({ workspace, rounds, print }) {
    const sites: { name: string; dist: string; face: Face }[] = [
      { name: 'a bare field, echoed', dist: await bareField(workspace), face: 'bare' },
      { name: 'own, this guide', dist: await ownReal(workspace), face: 'own' },
      { name: 'own, 1,000 pages', dist: await ownGenerated(workspace, 1000), face: 'own' },
      { name: 'stock, 1,000 pages', dist: await stockGenerated(workspace, 1000), face: 'stock' },
    ];
    const times = new Map<string, number[][]>();
    for (let round = 0; round < rounds; round++) {
      for (const { name, dist, face } of sites) {
        const { painted } = await withServer(dist, ({ origin }) =>
          withBrowser((browser) => typeQueries(browser, origin, face), unpaced),
        );
        const add = (row: string, own: number[]) => times.set(row, [...(times.get(row) ?? []), own]);
        const timesTo = (stage: Stage) =>
          painted.filter((each) => each.stage === stage).map((each) => each.painted - each.key);
        if (face === 'stock') add(`${name}: last key`, lastKeys(painted));
        else add(face === 'own' ? `${name}: titles` : name, timesTo('titles'));
        if (face === 'own') add(`${name}: answers`, timesTo('answers'));
      }
    }
    print(`Medians of ${rounds} rounds, taken in turns`);
    print(
      formatTable(
        ['', 'keys a round', 'median', '95th percentile', `under ${frame.toFixed(1)} ms`],
        [...times].map(([name, own]) => timesRow(name, own)),
      ),
    );
  },
};

/** Of each query the time of its last key. */
function lastKeys(painted: Probe['painted']): number[] {
  const last = new Map(painted.map(({ query, key, painted: time }) => [query, time - key]));
  return [...last.values()];
}

function timesRow(name: string, rounds: readonly number[][]): string[] {
  const within = rounds.map((times) => times.filter((time) => time <= frame).length / times.length);
  return [
    name,
    String(median(rounds.map(({ length }) => length))),
    milliseconds(median(rounds.map((times) => percentile(times, 0.5)))),
    milliseconds(median(rounds.map((times) => percentile(times, 0.95)))),
    `${Math.round(100 * median(within))} %`,
  ];
}

async function typeQueries(browser: Browser, origin: string, face: Face): Promise<Probe> {
  const page = await browser.newPage();
  await page.addInitScript(installProbe, face);
  if (face !== 'stock') {
    await page.goto(`${origin}/cari/`);
    await page.locator('#page-search').click();
  } else {
    await page.goto(`${origin}/pembayaran/bank-transfer/`);
    await page.locator('.pagefind-ui__search-input').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+k');
  }
  // What is loaded and compiled at the first queries is no part of a warm key.
  for (const query of ['transfer dana', 'paket user', 'bukti pod']) await typeQuery(page, query, 30);
  const seen = (await readProbe(page)).painted.length;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  for (const query of face === 'stock' ? sharedQueries : someQueries()) await typeQuery(page, query, rhythm);
  const probe = await readProbe(page);
  return { ...probe, painted: probe.painted.slice(seen) };
}

async function typeQuery(page: Page, query: string, delay: number): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(200);
  await page.keyboard.type(query, { delay });
  await page.waitForTimeout(800);
}

/** Queries of the tune half, spread over its kinds. */
function someQueries(): string[] {
  const all = readQueries('tune').map(({ q }) => q);
  return all.filter((_, i) => i % Math.ceil(all.length / queryCount) === 0);
}
