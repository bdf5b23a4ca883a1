import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeCaches, fromNetwork, installCaches } from './fake-caches.ts';
import { type FakeSite, installSite, manifestOf, startWorker } from './fake-worker.ts';

let all: FakeCaches;
let site: FakeSite;
beforeEach(() => {
  all = installCaches();
  site = installSite();
  return () => vi.unstubAllGlobals();
});

/** The worker of the site as it is now, whose shell and packs are cached. */
async function startCached() {
  const worker = await startWorker(await manifestOf(site));
  await worker.install();
  await worker.activate();
  await worker.ask('hold');
  return worker;
}

describe('caches that can’t be read or written', () => {
  /** All that a tab asks of a worker that has just woken up, while the network is there. */
  async function readOnline(): Promise<string[]> {
    const worker = await startWorker(await manifestOf(site));
    await worker.activate();
    const answers = [
      await worker.open('/'),
      await worker.open('/akun/a/'),
      await worker.open('/akun/baru/'),
      await worker.load('/_astro/page.js'),
      await worker.load('/_astro/other.js'),
      await worker.load('/cari/indeks.json'),
    ];
    expect(await worker.ask('mine')).toBeDefined();
    expect(await worker.ask('hold')).toBeDefined();
    return Promise.all(answers.map((answer) => answer.text()));
  }

  it('leave every page and file to the network, whichever of their calls fails, alone or with all that follow', async () => {
    const page = site.files['/akun/a/'] ?? '';
    Object.assign(site.files, { '/akun/baru/': page, '/_astro/other.js': 'x', '/cari/indeks.json': '{}' });
    await startCached();
    all.calls = 0;
    const right = await readOnline();
    const { calls } = all;
    expect(calls).toBeGreaterThan(10);
    for (let bad = 1; bad <= calls; bad++)
      for (const fails of [(call: number) => call === bad, (call: number) => call >= bad]) {
        Object.assign(all, { fails, calls: 0 });
        expect([bad, await readOnline()]).toEqual([bad, right]);
      }
  });

  it('fail an install, which leaves what is cached as it was', async () => {
    await startCached();
    site.files['/'] = 'Beranda baru';
    all.calls = 0;
    all.fails = (call) => call > 3;
    const worker = await startWorker(await manifestOf(site, 'bbbbbbbb'));
    await expect(worker.install()).rejects.toThrow();
    all.fails = () => false;
    site.answer = () => undefined;
    expect(await (await worker.open('/')).text()).toContain('Beranda<');
  });
});

const recordPath = '/luring/generasi';
const good = { edition: 'aaaaaaaa', asOf: '2026-11-20', packs: [], savedAt: '2026-11-20T01:00:00.000Z' };
const foreign: [what: string, record: string][] = [
  ['is cut off', JSON.stringify({ version: 1, ...good }).slice(0, 40)],
  ['is empty', ''],
  ['is null', 'null'],
  ['is a text', '"panduan"'],
  ['is of no version', JSON.stringify(good)],
  ['is of another version', JSON.stringify({ version: 2, ...good })],
  ['has no packs', JSON.stringify({ version: 1, ...good, packs: undefined })],
  ['has packs of another shape', JSON.stringify({ version: 1, ...good, packs: [null] })],
  ['has no day', JSON.stringify({ version: 1, ...good, asOf: 'kemarin' })],
  ['has markup for an instant', JSON.stringify({ version: 1, ...good, savedAt: '"><b>' })],
];

describe('a generation whose record', () => {
  it.each(foreign)(
    '%s is none: pages come from the network, and the next visit precaches them',
    async (_, text) => {
      await startCached();
      all.get('panduan-1-aaaaaaaa')?.set(recordPath, new Response(text));
      const worker = await startWorker(await manifestOf(site));
      expect(await (await worker.open('/')).text()).toContain('Beranda');
      expect(await (await worker.load('/_astro/page.js')).text()).toBe('run()');
      await worker.ask('hold');
      site.answer = () => undefined;
      expect(await (await worker.open('/akun/a/')).text()).toContain('Akun');
    },
  );
});

it('a damaged file in the browser’s own cache is asked for once more past it, and then precached', async () => {
  const manifest = await manifestOf(site);
  const { answer } = site;
  const bad = new Set(manifest.shell.map(({ path }) => path));
  site.answer = (path, options) =>
    bad.has(path) && options?.cache !== 'reload' ? fromNetwork(path, 'rusak') : answer(path);
  const worker = await startWorker(manifest);
  await worker.install();
  expect(site.asked.length).toBe(2 * manifest.shell.length);
  site.answer = () => undefined;
  expect(await (await worker.load('/_astro/page.js')).text()).toBe('run()');
});
