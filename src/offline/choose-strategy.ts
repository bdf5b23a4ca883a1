import { cacheKey, isPage, workerPath } from './address.ts';
import { isHashed } from './hashed-files.ts';

/** How the worker handles a request; `network` leaves it to the browser. The others are functions in `strategies.ts`. */
export type Strategy = 'network' | 'cache-first' | 'network-first';

/** The strategy for a request of a page of the site at `origin`. */
export function strategyFor(
  request: Pick<Request, 'method' | 'mode' | 'url' | 'headers'>,
  origin: string,
): Strategy {
  const { origin: host, pathname } = new URL(request.url);
  if (request.method !== 'GET' || host !== origin || request.headers.has('range')) return 'network';
  // The login's own paths: a response there is never a file of the guide.
  if (pathname.startsWith('/oauth2/') || pathname === workerPath) return 'network';
  if (isHashed(pathname.slice(1))) return 'cache-first';
  // A feed or a table that a reader opens or downloads.
  if (request.mode === 'navigate' && !isPage(cacheKey(request.url))) return 'network';
  return 'network-first';
}
