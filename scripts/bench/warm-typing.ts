import type { Browser, Page } from '@playwright/test';
import { readQueries } from '../../tests/search/queries.ts';
import { withBrowser } from '../setup/with-browser.ts';
import { type Face, installProbe, type Painted, type Stage } from './probe.ts';
import { readProbe } from './probe-page.ts';
import { sharedQueries } from './sites.ts';
import { withServer } from './static-server.ts';
import { readThreadTimes } from './thread-time.ts';

/** How much slower than this machine the processor is made; Chromium's tools take 4 for a cheap phone. */
export const slowdown = 4;
/** Milliseconds between two keys: fast, but somebody's. */
const rhythm = 100;
const queryCount = 8;
/** Frames as fast as they are made, so that what is timed is work and no waiting for the screen. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** What was seen of the typing: when things were painted, and the main thread's work for each key. */
export interface Typing {
  painted: Painted[];
  threadTimes(stage: Stage): number[];
}

/** Types queries letter by letter into the loaded search of the site in `dist`, in a browser of its own. */
export function typeQueries(dist: string, face: Face): Promise<Typing> {
  return withServer(dist, ({ origin }) =>
    withBrowser(async (browser) => {
      const page = await openSearch(browser, origin, face);
      // What is loaded and compiled at the first queries is no part of a warm key.
      for (const query of ['transfer dana', 'paket user', 'bukti pod']) await typeQuery(page, query, 30);
      const seen = (await readProbe(page)).painted.length;
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await browser.startTracing(page, { categories: ['blink.user_timing'] });
      for (const query of face === 'stock' ? sharedQueries : someQueries())
        await typeQuery(page, query, rhythm);
      const trace = await browser.stopTracing();
      const { painted } = await readProbe(page);
      return {
        painted: painted.slice(seen),
        threadTimes: (stage) => readThreadTimes(trace, stage),
      };
    }, unpaced),
  );
}

async function openSearch(browser: Browser, origin: string, face: Face): Promise<Page> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.addInitScript(installProbe, face);
  if (face === 'stock') {
    await page.goto(`${origin}/pembayaran/bank-transfer/`);
    await page.locator('.pagefind-ui__search-input').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+k');
  } else {
    await page.goto(`${origin}/cari/`);
    await page.locator('#page-search').click();
  }
  return page;
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
