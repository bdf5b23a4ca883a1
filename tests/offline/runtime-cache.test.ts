import { beforeEach, expect, it, vi } from 'vitest';
import { runtimeCache } from '../../src/offline/cache-names.ts';
import { addToRuntimeCache, savedAtOf } from '../../src/offline/cached.ts';
import { type FakeCaches, fromNetwork, installLeasedCaches } from './fake-caches.ts';

let all: FakeCaches;
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T03:00:00Z') });
  all = await installLeasedCaches();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const keep = (path: string, text = path) => addToRuntimeCache(path, fromNetwork(path, text));
const kept = () => [...(all.get(runtimeCache)?.keys() ?? [])];

it('a file that was opened is kept as it came, with the time', async () => {
  await keep('/akun/whitelist/', 'Whitelist');
  const answer = all.get(runtimeCache)?.get('/akun/whitelist/');
  expect(await answer?.clone().text()).toBe('Whitelist');
  expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer && savedAtOf(answer)).toBe('2026-11-23T03:00:00.000Z');
});

it('a file without a time tells none', () => {
  expect(savedAtOf(new Response(''))).toBeUndefined();
});

it('300 files are kept; the one that was opened longest ago gives way', async () => {
  for (let page = 1; page <= 300; page++) await keep(`/a/${page}/`);
  expect(kept()).toHaveLength(300);
  await keep('/a/1/', 'opened again');
  await keep('/a/301/');
  expect(kept()).toHaveLength(300);
  expect(kept()).toContain('/a/1/');
  expect(kept()).not.toContain('/a/2/');
});
