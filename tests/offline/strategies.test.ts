import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runtimeCache } from '../../src/offline/cache-names.ts';
import { completeGeneration } from '../../src/offline/generation.ts';
import { cacheFirst, networkFirst, networkFirstPage } from '../../src/offline/strategies.ts';
import { type FakeCaches, fromNetwork, installLeasedCaches } from './fake-caches.ts';

const site = 'https://panduan.example';
const never = new Promise<Response>(() => {});
const gone = () => Promise.reject(new TypeError('Failed to fetch'));
const at = (milliseconds: number, answer: Response) =>
  new Promise<Response>((resolve) => setTimeout(resolve, milliseconds, answer));

let all: FakeCaches;
beforeEach(async () => {
  vi.useFakeTimers();
  all = await installLeasedCaches();
  const cache = await caches.open('panduan-1-aaaaaaaa');
  const headers = {
    'content-security-policy': 'x',
    'content-encoding': 'br',
    'content-length': '9',
    etag: 'y',
  };
  const html = (text: string) => new Response(`<html lang="id">${text}</html>`, { headers });
  await cache.put('/akun/whitelist/', html('cached'));
  await cache.put('/luring/', html('not cached'));
  await cache.put('/cari/indeks.json', new Response('cached'));
  await completeGeneration(
    cache,
    { edition: 'aaaaaaaa', asOf: '2026-11-20', packs: [] },
    new Date('2026-11-21T00:00:00Z'),
  );
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('a page', () => {
  const seen = vi.fn();
  const open = async (coming: Promise<Response>, path = '/akun/whitelist/') => {
    seen.mockClear();
    const answer = networkFirstPage(`${site}${path}?sorot=x`, coming, seen);
    return (await Promise.all([answer, vi.advanceTimersByTimeAsync(60_000)]))[0];
  };

  it('is the network’s where that answers, which is told', async () => {
    const answer = await open(Promise.resolve(fromNetwork('/akun/whitelist/', 'new')));
    expect(await answer.text()).toBe('new');
    expect(seen).toHaveBeenCalledExactlyOnceWith('/akun/whitelist/', expect.any(Response));
    expect(await seen.mock.calls[0]?.[1].text()).toBe('new');
  });

  it('is waited for during 2.5 seconds, as the README says, and no longer', async () => {
    const network = () => fromNetwork('/akun/whitelist/', 'new');
    expect(await (await open(at(2499, network()))).text()).toBe('new');
    expect(await (await open(at(2501, network()))).text()).toContain('cached');
    expect(seen).not.toHaveBeenCalled();
  });

  it.each<[string, Promise<Response> | (() => Promise<Response>)]>([
    ['slow', never],
    ['unreachable', gone],
    ['failing', Promise.resolve(new Response('', { status: 502 }))],
  ])('is the cached one where the network is %s, with the reason and its age', async (because, coming) => {
    const answer = await open(typeof coming === 'function' ? coming() : coming);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(
      `<html data-held="${because}" data-held-guide="2026-11-20" data-held-since="2026-11-21T00:00:00.000Z" lang="id">cached</html>`,
    );
    expect(answer.headers.get('content-security-policy')).toBe('x');
    // What told of the bytes that were sent is not true of these.
    for (const name of ['content-encoding', 'content-length', 'etag'])
      expect(answer.headers.has(name), name).toBe(false);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('is that of the newest guide of which it is cached', async () => {
    const newer = await caches.open('panduan-2-bbbbbbbb');
    await newer.put('/akun/whitelist/', new Response('<html>newer</html>'));
    const manifest = { edition: 'bbbbbbbb', asOf: '2026-11-22', packs: [] };
    await completeGeneration(newer, manifest, new Date('2026-11-22T00:00:00Z'));
    expect(await (await open(gone())).text()).toContain('data-held-guide="2026-11-22"');
    expect((await open(gone(), '/x/y/')).status).toBe(503);
  });

  it('that is refused is the network’s: a refusal is an answer', async () => {
    expect((await open(Promise.resolve(new Response('', { status: 401 })))).status).toBe(401);
  });

  it('that is not cached is waited for as long as it takes', async () => {
    const answer = await open(at(30_000, fromNetwork('/x/y/', 'late')), '/x/y/');
    expect(await answer.text()).toBe('late');
  });

  it('that is not cached and does not come gives way to one that says so, as 503', async () => {
    const answer = await open(gone(), '/x/y/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('not cached');
  });

  it('fails as the network does where nothing at all is cached', async () => {
    all.delete('panduan-1-aaaaaaaa');
    await expect(open(gone())).rejects.toThrow('Failed to fetch');
  });
});

describe('a file that changes with the guide', () => {
  const ask = async (coming: Promise<Response>, path = '/cari/indeks.json') => {
    const answer = networkFirst(`${site}${path}`, coming);
    return (await Promise.all([answer, vi.advanceTimersByTimeAsync(60_000)]))[0].text();
  };

  it('is the network’s while that is quick, otherwise the cached one, otherwise waited for', async () => {
    expect(await ask(Promise.resolve(new Response('new')))).toBe('new');
    expect(await ask(at(2501, new Response('new')))).toBe('cached');
    expect(await ask(at(2501, new Response('new')), '/api/revisions.json')).toBe('new');
  });
});

describe('a file named by its content', () => {
  const path = '/_astro/page.abc.js';
  const lasting = vi.fn<(work: Promise<void>) => void>();
  const ask = () => cacheFirst(new Request(`${site}${path}`), lasting);

  it('is the cached one, without asking the network', async () => {
    all.get('panduan-1-aaaaaaaa')?.set(path, new Response('cached'));
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    expect(await (await ask()).text()).toBe('cached');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is fetched where it is not cached, and kept', async () => {
    vi.stubGlobal('fetch', async () => fromNetwork(path, 'new'));
    expect(await (await ask()).text()).toBe('new');
    await lasting.mock.calls.at(-1)?.[0];
    expect(await all.get(runtimeCache)?.get(path)?.text()).toBe('new');
  });

  it('is not kept where a login answers in its place', async () => {
    vi.stubGlobal('fetch', async () => fromNetwork(path, 'Masuk', { url: `${site}/oauth2/start` }));
    expect(await (await ask()).text()).toBe('Masuk');
    expect(all.has(runtimeCache)).toBe(false);
  });
});
