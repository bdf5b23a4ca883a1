import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { withBrowser } from '../setup/chromium.ts';
import { type Bench, duration, kilobytes, measureInTurns } from './measure.ts';
import { builtSite } from './sites.ts';
import { withServer } from './static-server.ts';

const formats = {
  html: kilobytes,
  'all sent': kilobytes,
  requests: String,
  paint: duration,
  largest: duration,
  blocked: duration,
  'next page': kilobytes,
  'its paint': duration,
  search: duration,
  'its bytes': kilobytes,
  key: duration,
};

/** What a guide page takes, then the next one, the first search and the last key of another search, beside stock Starlight's. */
export const pages: Bench = {
  name: 'pages',
  what: 'a page, the next one and a search: slow 4G (150 ms, 1.6 Mbit/s), processor 4 times slower',
  run: ({ folder, rounds, sizes }) =>
    withBrowser(async (browser) => {
      for (const size of sizes) {
        const subjects = (['own', 'stock'] as const).map((kind) => ({
          name: `${size} pages, ${kind}`,
          measure: async () => loadPage(browser, await builtSite(folder, kind, size)),
        }));
        await measureInTurns(rounds, formats, subjects);
      }
    }),
};

/** Two generated pages, which every size has. */
const [path, next] = ['/bidang-1/halaman-1/', '/bidang-1/halaman-2/'];
/** How long a loaded page is left alone, in milliseconds: what it fetches when idle is part of what it costs. */
const rest = 6000;

/** What a page notes of itself: times since it was asked for, and how long tasks lasted beyond 50 ms each, in milliseconds. */
interface Notes {
  firstPaint: number;
  largestPaint: number;
  blocked: number;
  lastKey: number;
}

/**
 * Loads a page of the site in `dist`, then another one, then searches there, over slow 4G, on a slow processor, with nothing
 * cached before. Times are milliseconds. Bytes are those sent, except `html`, the page's file.
 */
function loadPage(browser: Browser, dist: string) {
  return withServer(dist, true, async ({ origin, sent }) => {
    // The service worker fetches the guide once a build, after all this: `docs/hosting.md` says how much.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.addInitScript(watchPage);
    const devtools = await page.context().newCDPSession(page);
    // As much slower as Chromium's tools take for a cheap phone.
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const takeSent = () => {
      const own = sent.splice(0);
      return { requests: own.length, bytes: own.reduce((sum, bytes) => sum + bytes, 0) };
    };
    const visit = async (address: string) => {
      await page.goto(`${origin}${address}`, { waitUntil: 'load' });
      await page.waitForTimeout(rest);
      return { ...takeSent(), ...(await readNotes(page)) };
    };
    const [first, second] = [await visit(path), await visit(next)];
    await page.keyboard.press('Control+k');
    const opened = (await readNotes(page)).lastKey;
    const search = { ...(await searchFor(page, 'bukti pod')), ...takeSent() };
    const again = await searchFor(page, 'kode unik');
    await page.close();
    return {
      html: (await readFile(join(dist, path, 'index.html'))).length,
      'all sent': first.bytes,
      requests: first.requests,
      paint: first.firstPaint,
      largest: first.largestPaint,
      blocked: first.blocked,
      'next page': second.bytes,
      'its paint': second.firstPaint,
      search: search.shown - opened,
      'its bytes': search.bytes,
      key: again.shown - again.lastKey,
    };
  });
}

async function searchFor(page: Page, query: string): Promise<Notes & { shown: number }> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(query);
  const shown = await page.waitForFunction((query) => {
    const status = document.querySelector('dialog[open] :is([data-part=status], .pagefind-ui__message)');
    const text = status?.textContent ?? '';
    return text.includes(query) && !text.endsWith('...') && performance.now();
  }, query);
  return { ...(await readNotes(page)), shown: Number(await shown.jsonValue()) };
}

/** Runs in the page. */
function watchPage(): void {
  const notes: Notes = { firstPaint: 0, largestPaint: 0, blocked: 0, lastKey: 0 };
  Object.assign(window, { benchNotes: notes });
  const note = ({ entryType, startTime, duration }: PerformanceEntry) => {
    if (entryType === 'paint') notes.firstPaint ||= startTime;
    else if (entryType === 'longtask') notes.blocked += duration - 50;
    else notes.largestPaint = startTime;
  };
  for (const type of ['paint', 'largest-contentful-paint', 'longtask'])
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  addEventListener('keydown', ({ timeStamp }) => Object.assign(notes, { lastKey: timeStamp }), true);
}

const readNotes = (page: Page): Promise<Notes> =>
  page.evaluate(() => (window as unknown as { benchNotes: Notes }).benchNotes);
