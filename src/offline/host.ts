import { isCacheable } from './cacheable.ts';
import { beginRenewal, endLease, leaseTerms } from './lease.ts';

/** Fetches from the guide's host. In a strict build a refusal ends the lease before it is passed on. */
export async function fetchFromHost(target: string | Request, options?: RequestInit): Promise<Response> {
  return heedRefusal(await fetch(target, options));
}

/** Ends the lease in a strict build if the response is a refusal. Returns the response. */
export async function heedRefusal(response: Response): Promise<Response> {
  const { status, type } = response;
  if (leaseTerms().isStrict && type === 'basic' && (status === 401 || status === 403))
    await endLease().catch(() => {
      // The caches fail. Nothing is read from them then, and the next refusal deletes them.
    });
  return response;
}

/**
 * What the host answers only to somebody who is logged in. A page or a hashed file isn't proof of access: the browser's own cache
 * gives them too, when a reader goes back or without asking anybody.
 */
const proof = '/api/build.json';

/**
 * Asks the host for a file past the browser's cache, and renews the lease if the response is that file. Returns whether it is.
 * Rejects where the caches fail.
 */
export async function proveAccess(): Promise<boolean> {
  const renewal = await beginRenewal(false);
  const isProven = await askHost();
  if (isProven && renewal.isDue) await renewal.grant();
  return isProven;
}

/** Renews the lease for a page that was just opened, if it is due. After a sign-out a new one begins. Rejects where the caches fail. */
export async function keepLease(): Promise<void> {
  const renewal = await beginRenewal(true);
  if (renewal.isDue && (await askHost())) await renewal.grant();
}

async function askHost(): Promise<boolean> {
  const options: RequestInit = { cache: 'no-store', redirect: 'manual', priority: 'low' };
  const response = await fetchFromHost(proof, options).catch(() => undefined);
  return response !== undefined && isCacheable(proof, response);
}
