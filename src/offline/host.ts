import { deleteAll } from './cache-names.ts';
import { isCacheable } from './cacheable.ts';
import { leaseTerms } from './lease.ts';

/** Fetches from the guide's host. In a strict build a refusal ends the lease before it is passed on. */
export async function fetchFromHost(target: string | Request, options?: RequestInit): Promise<Response> {
  return heedRefusal(await fetch(target, options));
}

/** Deletes the lease and the copy in a strict build if the response is a refusal. Returns the response. */
export async function heedRefusal(response: Response): Promise<Response> {
  const { status, type } = response;
  if (leaseTerms().isStrict && type === 'basic' && (status === 401 || status === 403))
    await deleteAll().catch(() => {
      // The caches fail. Nothing is read from them then, and the next refusal deletes them.
    });
  return response;
}

/**
 * What the host answers only to somebody who is logged in. A page or a hashed file isn't proof of access: the browser's own cache
 * gives them too, when a reader goes back or without asking anybody.
 */
const proof = '/api/build.json';

/** Asks the host for a file past the browser's cache. Returns whether the response is that file. Never rejects. */
export async function proveAccess(): Promise<boolean> {
  const options: RequestInit = { cache: 'no-store', redirect: 'manual', priority: 'low' };
  const response = await fetchFromHost(proof, options).catch(() => undefined);
  return response !== undefined && isCacheable(proof, response);
}
