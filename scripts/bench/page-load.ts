import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { withBrowser } from '../setup/with-browser.ts';
import { slow4G } from './slow-line.ts';
import { type Sent, withServer } from './static-server.ts';
import { slowdown } from './warm-typing.ts';

/** What a page took before anybody did anything: bytes as they were sent, and milliseconds. */
export interface PageLoad {
  html: number;
  css: number;
  js: number;
  other: number;
  total: number;
  requests: number;
  /** The page's HTML as it lies on the disk. */
  raw: number;
  firstPaint: number;
  /** When the largest thing in sight stood there: stock paints its header first, and its text later. */
  textPaint: number;
  /** The main thread's time in tasks beyond 50 ms each, while nobody could have been answered. */
  blocked: number;
  /** Bytes and first paint of another page that is opened from this one. */
  nextTotal: number;
  nextPaint: number;
}

/** How long a loaded page is left alone: what it fetches when idle is part of what it costs. */
const rest = 6000;

/** Loads a page of the site in `dist`, and then `next`, in a browser of its own, over slow 4G, on a slow processor. */
export function loadPage(dist: string, path: string, next: string): Promise<PageLoad> {
  return withServer(dist, (server) =>
    withBrowser(async (browser) => {
      // The worker that holds the guide comes once a build, after all this: `scripts/hosting/README.md` says what it fetches.
      const page = await browser.newPage({ serviceWorkers: 'block' });
      await page.addInitScript(watchPage);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      server.line = slow4G();
      await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
      await page.waitForTimeout(rest);
      const raw = (await readFile(join(dist, path, 'index.html'))).length;
      const first = {
        ...bytesByKind(server.sent),
        requests: server.sent.length,
        raw,
        ...(await readTimes(page)),
      };
      server.sent.length = 0;
      await page.goto(`${server.origin}${next}`, { waitUntil: 'load' });
      await page.waitForTimeout(rest);
      const { firstPaint: nextPaint } = await readTimes(page);
      return { ...first, nextTotal: bytesByKind(server.sent).total, nextPaint };
    }),
  );
}

/** The bytes sent by kind of file. */
export function bytesByKind(sent: readonly Sent[]) {
  const bytes = { html: 0, css: 0, js: 0, other: 0, total: 0 };
  for (const { path, bytes: own } of sent) {
    const kind = extname(path).slice(1);
    bytes[kind === 'html' || kind === 'css' || kind === 'js' ? kind : 'other'] += own;
    bytes.total += own;
  }
  return bytes;
}

/** Runs in the page. */
function watchPage(): void {
  const state = { blocked: 0, textPaint: Number.NaN };
  Object.assign(window, { benchPage: state });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) state.blocked += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) state.textPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

function readTimes(page: Page): Promise<Pick<PageLoad, 'firstPaint' | 'textPaint' | 'blocked'>> {
  return page.evaluate(() => {
    const { benchPage } = window as unknown as { benchPage: { blocked: number; textPaint: number } };
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { firstPaint: paint?.startTime ?? Number.NaN, ...benchPage };
  });
}
