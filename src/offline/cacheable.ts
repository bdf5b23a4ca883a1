import { cacheKey, isPage } from './address.ts';

export type ResponseHead = Pick<Response, 'status' | 'redirected' | 'type' | 'url' | 'headers'>;

/** Whether a response is the file requested: no error, no part of it, and no login page, redirected to or in its place. */
export function isCacheable(path: string, response: ResponseHead): boolean {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return false;
  if (cacheKey(response.url) !== path) return false;
  return /^text\/html\b/.test(response.headers.get('content-type') ?? '') === isPage(path);
}

/** A tag in the head of every page of the guide. A login page or a captive portal that responds with 200 doesn't have it. */
export const pageMark = '<meta name="application-name" content="Panduan CS">';

/** Whether the server failed, so that the cache serves the reader better. A refusal (4xx) is a valid response. */
export function isServerError({ status }: Pick<Response, 'status'>): boolean {
  return status >= 500;
}
