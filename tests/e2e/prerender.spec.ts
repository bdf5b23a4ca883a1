import { type Browser, expect, test } from '@playwright/test';
import { speculation } from '../../scripts/hosting/headers.ts';
import type { Built } from '../built/build-site.ts';
import { buildChangingGuide, firstDay, lastDay, removeBuilt } from './changing-guide.ts';
import { pageTypes, walkLimit } from './routes.ts';
import { type SwitchableServer, startServer } from './switchable-server.ts';
import { startChromium, type Tab } from './tab.ts';

test.describe.configure({ mode: 'default' });
let built: Built;
let browser: Browser;
let openTab: () => Promise<Tab>;
let server: SwitchableServer;
let tab: Tab;

test.beforeAll(async () => {
  built = await buildChangingGuide(lastDay, { GUIDE_FEEDBACK: 'on', GUIDE_SIGN_OUT: '/oauth2/sign_out' });
  ({ browser, openTab } = await startChromium());
});
test.afterAll(async () => {
  await browser.close();
  removeBuilt(built);
});
test.beforeEach(async () => {
  server = await startServer(built.dist);
  server.user = 'ani@contoh.test';
  tab = await openTab();
  await expect.poll(() => tab.pages.length).toBe(1);
  await goHome();
  // What the reader's first interaction starts in this page is over before another one is prerendered.
  await tab.pointAt('h1');
  await becomes(
    `'panduan-cs:umpan-balik-ditekan' in localStorage && 'panduan-cs:dibuat' in sessionStorage`,
    true,
  );
  // Chromium gives up a prerender while the first worker comes.
  await becomes('navigator.serviceWorker.ready.then(() => true)', true);
  await goHome();
});
test.afterEach(async () => {
  // What a policy refused, or a script threw.
  expect(tab.events.filter(({ method, params }) => isFault(method, params))).toEqual([]);
  await server.close();
});

function isFault(method: string, params: object): boolean {
  const { entry } = params as { entry?: { source: string; level: string } };
  return method === 'Log.entryAdded' && entry?.level === 'error' && entry.source !== 'network';
}

/** Waits until an expression has a value in the open page. While another page is opened, it has none. */
const becomes = (expression: string, value: unknown) =>
  expect
    .poll(() => tab.evaluate(expression).catch(() => undefined), { message: expression, intervals: [20, 50] })
    .toEqual(value);

const isReady = 'document.querySelectorAll("theme-select[data-ready]").length > 0';

async function goHome(): Promise<void> {
  await tab.send('Page.navigate', { url: `${server.origin}/` }, tab.pages[0]);
  await becomes('location.pathname', '/');
  await becomes(isReady, true);
}

/** Adds links to the open page, above all else. */
const addLinks = (links: readonly Record<string, string>[]) =>
  tab.evaluate(`for (const attributes of ${JSON.stringify(links)}) {
    const link = document.createElement('a');
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
    link.textContent = 'Tautan';
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 99; background: white';
    document.querySelector('#uji')?.removeAttribute('id');
    link.id = 'uji';
    document.body.append(link);
  }`);

/** Adds a link, points at it, and returns what has become of the prerender, once what is prerendered has run its scripts. */
async function prerender(path: string): Promise<string> {
  await addLinks([{ href: path }]);
  await tab.pointAt('#uji');
  const outcome = () =>
    tab.events.findLast(({ method, params }) => {
      const { key, status } = params as { key: { url: string }; status: string };
      const isOver = method === 'Preload.prerenderStatusUpdated' && /Ready|Failure/.test(status);
      return isOver && key.url === `${server.origin}${path}`;
    })?.params;
  await expect.poll(outcome, path).toBeDefined();
  const status = `${outcome()?.prerenderStatus ?? outcome()?.status}`;
  // Ready means that the page has begun to load.
  if (status === 'Ready') await expect.poll(() => tab.evaluate('document.readyState', -1)).toBe('complete');
  return status;
}

/** Opens the link that was pointed at. Returns whether the page had been prerendered. */
async function openIt(path: string): Promise<boolean> {
  await tab.click('#uji');
  await becomes('location.pathname', new URL(path, server.origin).pathname);
  // Until then the browser drops what is pressed.
  await becomes('performance.getEntriesByType("paint").length > 0', true);
  return await tab.evaluate('performance.getEntriesByType("navigation")[0].activationStart > 0');
}

/** What pages store, which parts have begun, and where the focus is. */
const stored = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }])';
const begun = '[document.querySelectorAll("[data-ready]").length, document.activeElement.localName]';

test('a page starts, stores and asks for nothing before it is opened, and works then', async () => {
  const paths = [
    ...pageTypes.filter((path) => path !== '/' && path !== '/404.html'),
    ...[`/pembayaran/bank-transfer/?tanggal=${lastDay}`, '/akun/#sorot=akun', '/akun/#tidak-ada'],
  ];
  test.setTimeout(walkLimit(paths.length));
  for (const path of paths)
    await test.step(path, async () => {
      const before = await tab.evaluate(stored);
      expect(await prerender(path)).toBe('Ready');
      const page = tab.pages.at(-1);
      expect(await tab.evaluate('document.prerendering', -1)).toBe(true);
      expect(await tab.evaluate(begun, -1)).toEqual([0, 'body']);
      expect(await tab.evaluate(stored, -1)).toBe(before);
      const asked = tab.events
        .filter(({ method, sessionId }) => method === 'Network.requestWillBeSent' && sessionId === page)
        .map(({ params }) => params as { type: string; request: { url: string } })
        .filter(({ type }) => !/Document|Stylesheet|Script|Image/.test(type))
        .map(({ request }) => new URL(request.url).pathname);
      expect(asked.filter((path) => path !== speculation.path)).toEqual([]);
      expect(await openIt(path)).toBe(true);
      await becomes(isReady, true);
      await goHome();
    });
  expect(server.heard).toEqual([]);
  expect(server.asked.filter((path) => path === speculation.path)).toHaveLength(1);
});

test('the theme and the day are those of the moment it is opened, not of when it was prerendered', async () => {
  const words = 'document.querySelector("day-count")?.textContent.trim()';
  expect(await prerender('/status/')).toBe('Ready');
  await tab.evaluate(`localStorage.setItem('starlight-theme', 'dark')`);
  await tab.evaluate(`Date.now = () => Date.parse('2036-11-27T00:00:10+07:00')`, -1);
  expect(await openIt('/status/')).toBe(true);
  await becomes('document.documentElement.dataset.theme', 'dark');
  expect(await tab.evaluate(words)).toMatch(/^50\d\d hari$/);

  // The rules of a page change at midnight, by the server's clock.
  await goHome();
  expect(await prerender('/pengiriman/bukti-pod/')).toBe('Ready');
  server.now = () => Date.parse(`${firstDay}T00:00:10+07:00`);
  expect(await openIt('/pengiriman/bukti-pod/')).toBe(true);
  await becomes('document.body.innerText.includes("Mulai 1 Desember 2026 aturannya lain.")', true);
});

test('it opens at the part of its address, with the words highlighted, and Back leads to where one was', async () => {
  expect(await prerender('/pembayaran/bank-transfer/#sorot=transfer')).toBe('Ready');
  expect(await openIt('/pembayaran/bank-transfer/')).toBe(true);
  await becomes('document.querySelectorAll("mark").length > 0 || CSS.highlights.size > 0', true);
  await tab.evaluate('scrollTo({ top: 300, behavior: "instant" })');
  const last = '[...document.querySelectorAll("main h2[id]")].at(-1).id';
  const id = await tab.evaluate<string>(last);
  await goHome();
  expect(await prerender(`/pembayaran/bank-transfer/#${id}`)).toBe('Ready');
  expect(await openIt('/pembayaran/bank-transfer/')).toBe(true);
  await becomes('scrollY > 0', true);
  await becomes('location.hash', `#${id}`);
  await tab.evaluate('history.back()');
  await becomes('location.pathname', '/');
});

test('search by key, copying, and pins work in it', async () => {
  expect(await prerender('/pembayaran/bank-transfer/')).toBe('Ready');
  expect(await openIt('/pembayaran/bank-transfer/')).toBe(true);
  // The rest of search, and pins, come at the first interaction with this page.
  await tab.pointAt('h1');
  await becomes('document.querySelectorAll("pin-button[data-ready]").length', 1);
  await tab.evaluate(`document.querySelector('pin-button button').click()`);
  await becomes(`localStorage.getItem('panduan-cs:sematan')?.includes('/pembayaran/bank-transfer/')`, true);
  // Not every headless browser has a clipboard.
  await tab.evaluate('navigator.clipboard.writeText = async (text) => { window.copied = text; }');
  await tab.evaluate(`document.querySelector('.answer copy-button button').click()`);
  await becomes('copied.length > 0', true);
  await tab.search('mandiri');
  await becomes(
    'document.querySelectorAll("dialog [data-settled=true][data-query=mandiri] [role=row]").length > 0',
    true,
  );
});

test('only links that a reader opens as a page of the guide are prerendered', async () => {
  const links = ['/akun/', '/akun/?tanggal=2026-11-30', '/akun/#x', '/perubahan/'].map((href) => ({ href }));
  const others = [
    ...[
      '/keluar/',
      '/akun/whitelist.md',
      '/perubahan/rss.xml',
      '/panduan.csv',
      '/api/pages.json',
      '#x',
      '/#x',
    ],
    ...['/umpan-balik/siapa', '/oauth2/sign_out', 'https://example.com/akun/'],
  ].map((href) => ({ href }));
  const marked = ['download', 'target', 'data-search-open'].map((name) => ({
    href: `/fraud/?${name}`,
    [name]: '',
  }));
  await addLinks([...links, ...others, ...marked, { href: '/fraud/?rel', rel: 'noopener nofollow' }]);
  const candidates = () => {
    const { params } =
      tab.events.findLast(({ method }) => method === 'Preload.preloadingAttemptSourcesUpdated') ?? {};
    const sources = (params?.preloadingAttemptSources ?? []) as { key: { url: string } }[];
    return sources.map(({ key }) => key.url.replace(server.origin, ''));
  };
  const asked = [...links, ...others, ...marked].map(({ href }) => href);
  await expect.poll(candidates).toContain('/akun/#x');
  expect(asked.filter((href) => candidates().includes(href))).toEqual(links.map(({ href }) => href));
  expect(candidates().filter((path) => /^http|rel$|keluar|#x/.test(path))).toEqual(['/akun/#x']);
});

test('without a login nothing is prerendered, and the link leads to the login', async () => {
  server.mode = 'login';
  expect(await prerender('/akun/')).toMatch(/Failed/);
  await tab.click('#uji');
  await becomes('location.pathname', '/masuk/');
});

test('after a sign-out no page is shown that was prerendered before', async () => {
  expect(await prerender('/akun/')).toBe('Ready');
  await tab.evaluate(`localStorage.setItem('panduan-cs:keluar', 'x')`);
  await expect.poll(() => tab.evaluate('document.querySelector("h1").textContent', -1)).toBe('Sudah keluar');
  await tab.evaluate(`fetch('/oauth2/sign_out')`);
  await expect.poll(() => tab.pages.length).toBe(1);
});
