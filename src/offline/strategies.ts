import { feedbackRoot } from '../domain/feedback/address.ts';
import { cacheKey, fallbackPage, isPage, workerPath } from './address.ts';
import { isCacheable, isServerError } from './cacheable.ts';
import { addToRuntimeCache, type FallbackReason, findCached, withAge } from './cached.ts';
import { isHashed } from './hashed-files.ts';
import { fetchFromHost } from './host.ts';
import { checkLease, leaseEndedPage, leaseTerms } from './lease.ts';

/** How the worker handles a request; `network` leaves it to the browser. The other two are functions below. */
export type Strategy = 'network' | 'cache-first' | 'network-first';

export function strategyFor(
  request: Pick<Request, 'method' | 'mode' | 'url' | 'headers'>,
  origin: string,
): Strategy {
  const { origin: host, pathname } = new URL(request.url);
  if (request.method !== 'GET' || host !== origin || request.headers.has('range')) return 'network';
  // The login's own paths: a response there is never a file of the guide.
  if (pathname.startsWith('/oauth2/') || pathname === workerPath) return 'network';
  if (pathname.startsWith(feedbackRoot)) return 'network';
  if (isHashed(pathname.slice(1))) return 'cache-first';
  // A feed or a table that a reader opens or downloads, and what only a copilot reads.
  const isForPrograms = /\.(?:md|txt)$|^\/api\/guide\./.test(pathname);
  if (isForPrograms || (request.mode === 'navigate' && !isPage(cacheKey(request.url)))) return 'network';
  return 'network-first';
}

/** How long a reader waits for the network before a cached file is used, in milliseconds. */
const networkTimeout = 2500;

/** The server's response, or why the cache is used. */
type NetworkResult = Response | FallbackReason;

function resultOf(request: Promise<Response>): Promise<NetworkResult> {
  return request.then(
    (response) => (isServerError(response) ? 'failing' : response),
    () => 'unreachable',
  );
}

function resultInTime(request: Promise<Response>): Promise<NetworkResult> {
  const timeout = new Promise<'slow'>((resolve) => setTimeout(resolve, networkTimeout, 'slow'));
  return Promise.race([resultOf(request), timeout]);
}

/** Network-first for a page, then the cached one with its age, then the network however slow, then the fallback page or what says that the lease is over, both with status 503. */
export async function networkFirstPage(
  url: string,
  request: Promise<Response>,
  onResponse: (path: string, response: Response) => void,
): Promise<Response> {
  const path = cacheKey(url);
  let result = await resultInTime(request);
  if (typeof result === 'string') {
    const cached = await findCached(path);
    if (cached) return withAge(path, cached, result);
    if (result === 'slow') result = await resultOf(request);
  }
  if (typeof result !== 'string') {
    onResponse(path, result.clone());
    return result;
  }
  const fallback = await findCached(fallbackPage);
  if (fallback) return withAge(fallbackPage, fallback, result, 503);
  const hasLease = await checkLease().catch(() => true);
  return hasLease ? request : leaseEndedPage(leaseTerms());
}

/** Network-first for a file that pages load: a slow network or a failing server gives the cached file, if there is one. */
export async function networkFirst(url: string, request: Promise<Response>): Promise<Response> {
  const result = await resultInTime(request);
  if (typeof result !== 'string') return result;
  return (await findCached(cacheKey(url)))?.response ?? request;
}

/** Cache-first for a file that is named by its content. `waitUntil` gets the write of a fetched one to the runtime cache. */
export async function cacheFirst(request: Request, waitUntil: (work: Promise<void>) => void) {
  const path = cacheKey(request.url);
  const cached = await findCached(path);
  if (cached) return cached.response;
  const response = await fetchFromHost(request);
  if (isCacheable(path, response)) waitUntil(addToRuntimeCache(path, response.clone()).catch(() => {}));
  return response;
}
