import { visitedCache } from './generations.ts';

/** Files kept of those that no generation holds; the longest unopened go first. */
const most = 300;

const savedAt = 'x-saved-at';

/** Keeps a file that was opened. What it is was asked before: see `isKeepable`. */
export async function keepVisited(path: string, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(savedAt, new Date().toISOString());
  const cache = await caches.open(visitedCache);
  await cache.delete(path);
  await cache.put(path, new Response(await answer.blob(), { headers }));
  const paths = await cache.keys();
  for (const oldest of paths.slice(0, Math.max(0, paths.length - most))) await cache.delete(oldest);
}

/** When a file that `keepVisited` kept was opened, as this device's clock had it. */
export function visitedAt(held: Response): string | undefined {
  return held.headers.get(savedAt) ?? undefined;
}
