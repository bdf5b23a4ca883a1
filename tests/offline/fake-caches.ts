import { vi } from 'vitest';

type Kept = Map<string, Response>;

/** A browser's caches as far as the worker uses them, in memory. Installs them as the global `caches`, and gives their contents by name. */
export function installCaches(): Map<string, Kept> {
  const all = new Map<string, Kept>();
  const open = async (name: string) => {
    const kept: Kept = all.get(name) ?? new Map();
    all.set(name, kept);
    return {
      put: async (path: string, answer: Response) => void kept.set(path, answer),
      delete: async (path: string) => kept.delete(path),
      keys: async () => [...kept.keys()],
    };
  };
  vi.stubGlobal('caches', {
    open,
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (path: string, { cacheName }: { cacheName: string }) =>
      all.get(cacheName)?.get(path)?.clone(),
  });
  return all;
}

/** What the network answers at an address of the guide: a page, or a script where the address ends so. */
export function fromNetwork(path: string, text: string, more: Partial<Response> = {}): Response {
  const type = path.endsWith('/') ? 'text/html' : 'text/javascript';
  const answer = new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
  for (const [name, value] of Object.entries({
    type: 'basic',
    url: `https://panduan.example${path}`,
    ...more,
  }))
    Object.defineProperty(answer, name, { value });
  return answer;
}
