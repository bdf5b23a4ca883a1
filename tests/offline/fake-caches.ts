import { vi } from 'vitest';
import { renewLease } from '../../src/offline/lease.ts';
import type { LeaseTerms } from '../../src/offline/manifest.ts';

type Kept = Map<string, Response>;

/** A browser's caches in memory, by name. The calls of their API are counted; each may be told to fail, or what happens before or after. */
export interface FakeCaches extends Map<string, Kept> {
  fails: (call: number) => boolean;
  meanwhile: (call: number, moment: 'before' | 'after') => Promise<unknown> | undefined;
  calls: number;
}

/** A browser's caches as far as the worker uses them, in memory. Installs them as the global `caches`, and gives their contents by name. */
export function installCaches(): FakeCaches {
  const all: FakeCaches = Object.assign(new Map<string, Kept>(), {
    fails: () => false,
    meanwhile: () => undefined,
    calls: 0,
  });
  const call = <Args extends unknown[], Result>(run: (...args: Args) => Result) => {
    return async (...args: Args): Promise<Result> => {
      const number = ++all.calls;
      if (all.fails(number)) throw new DOMException('Internal error', 'UnknownError');
      await all.meanwhile(number, 'before');
      const result = run(...args);
      await all.meanwhile(number, 'after');
      return result;
    };
  };
  const open = (name: string) => {
    const kept: Kept = all.get(name) ?? new Map();
    all.set(name, kept);
    return {
      put: call((path: string, answer: Response) => void kept.set(path, answer)),
      delete: call((path: string) => kept.delete(path)),
      keys: call(() => [...kept.keys()]),
    };
  };
  vi.stubGlobal('caches', {
    open: call(open),
    has: call((name: string) => all.has(name)),
    keys: call(() => [...all.keys()]),
    delete: call((name: string) => all.delete(name)),
    match: call((path: string, { cacheName }: { cacheName: string }) =>
      all.get(cacheName)?.get(path)?.clone(),
    ),
  });
  return all;
}

export const leaseTerms: LeaseTerms = { days: 14, isStrict: false };

/** Installs the caches of a browser that has just been granted its lease. */
export async function installLeasedCaches(): Promise<FakeCaches> {
  const all = installCaches();
  vi.stubGlobal('manifest', { lease: leaseTerms });
  await renewLease(async () => true);
  return all;
}

/** What the network answers at an address of the guide: a page, or another file by the end of its address. */
export function fromNetwork(path: string, text: string, more: Partial<Response> = {}): Response {
  const type = path.endsWith('/')
    ? 'text/html'
    : path.endsWith('.json')
      ? 'application/json'
      : 'text/javascript';
  const answer = new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
  for (const [name, value] of Object.entries({
    type: 'basic',
    // A clone has the same address.
    clone: () => fromNetwork(path, text, more),
    url: `https://panduan.example${path}`,
    ...more,
  }))
    Object.defineProperty(answer, name, { value });
  return answer;
}
