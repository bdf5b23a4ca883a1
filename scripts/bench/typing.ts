import type { Browser } from '@playwright/test';
import { withBrowser } from '../setup/chromium.ts';
import { type Bench, duration, startTable } from './measure.ts';
import { buildOwn, builtSite, makeOnce, realContent } from './sites.ts';
import { withServer } from './static-server.ts';

/** What is typed: as agents do, with typos, words run together, words that no guide has, and words of the generated pages. */
const queries = [
  'reknening penerma salah',
  'cust komplen barang blm nyampe',
  'transfr kelebihn gmn cekmutsi',
  'xqzwvut brtmkl pengembaliannnya',
  'dibababanya pecacadakan bergagaganya',
  'bukti pod tidak sesuai alamat pembeli',
];
/** Milliseconds from one key to the next: those of a fast typist. */
const keyMs = 120;
/** Milliseconds in which a query comes to rest before the next one is typed. */
const rest = 1500;

/** A field that only repeats what is typed: what a key costs in any page. */
const echo = `<!doctype html><input id="page-search"><output></output>
<script>document.querySelector('input').oninput = ({ target }) => { document.querySelector('output').value = target.value; }</script>`;

/** What the main thread works for each key of a search, in this guide and in generated ones, beside a field that only echoes. */
export const typing: Bench = {
  name: 'typing',
  what: 'processor time of the main thread for each key that is typed into search',
  run: ({ folder, sizes }) =>
    withBrowser(async (browser) => {
      const print = startTable(['', 'keys', 'median', '95th percentile', 'longest']);
      const measure = async (name: string, dist: string, html?: string) => {
        const times = await typeAll(browser, dist, html);
        const at = (part: number) => duration(times[Math.floor((times.length - 1) * part)] ?? Number.NaN);
        print([name, String(times.length), at(0.5), at(0.95), at(1)]);
      };
      const real = await makeOnce(folder, 'own-real', (path) => buildOwn(path, realContent));
      await measure('echo', real, echo);
      await measure('this guide', real);
      for (const size of sizes) await measure(`${size} pages`, await builtSite(folder, 'own', size));
    }),
};

/** Types all queries into the search page of `dist`, or into `html`. Returns the milliseconds of each key, sorted. */
function typeAll(browser: Browser, dist: string, html?: string): Promise<number[]> {
  return withServer(dist, false, async ({ origin }) => {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(html ? `data:text/html,${encodeURIComponent(html)}` : `${origin}/cari/`);
    const devtools = await page.context().newCDPSession(page);
    // Processor time, so that what else the machine does isn't counted.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    };
    const times: number[] = [];
    for (const query of queries) {
      await page.fill('#page-search', '');
      await page.waitForTimeout(rest);
      for (const key of query) {
        const before = await worked();
        await page.keyboard.press(key === ' ' ? 'Space' : key);
        await page.waitForTimeout(keyMs);
        times.push((await worked()) - before);
      }
    }
    await page.close();
    return times.sort((a, b) => a - b);
  });
}
