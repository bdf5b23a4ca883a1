import { heldPath, isPage, workerFile } from './address.ts';
import { isHashed } from './hashed-files.ts';

/**
 * How a request is answered: a `page` and a `live` file from the network while that is quick, else as held; a `hashed` one as held,
 * for it can't be another; anything else is none of the worker's business.
 */
export type Way = 'page' | 'live' | 'hashed' | 'network';

/** The way of a request of the site at `origin`. */
export function wayOf(request: Pick<Request, 'method' | 'mode' | 'url' | 'headers'>, origin: string): Way {
  const { origin: host, pathname } = new URL(request.url);
  if (request.method !== 'GET' || host !== origin || request.headers.has('range')) return 'network';
  // The login's own addresses: what is asked there is never an answer of the guide.
  if (pathname.startsWith('/oauth2/') || pathname === workerFile) return 'network';
  if (isHashed(pathname.slice(1))) return 'hashed';
  if (request.mode === 'navigate') return isPage(heldPath(request.url)) ? 'page' : 'network';
  return 'live';
}
