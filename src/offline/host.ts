import { isCacheable } from './cacheable.ts';
import { endLease, isRenewalDue, leaseTerms, renewLease } from './lease.ts';

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

/** Asks the host for a file past the browser's cache, and renews the lease if it is that. Returns whether it is. Never rejects. */
export async function proveAccess(): Promise<boolean> {
  try {
    const response = await fetchFromHost(proof, { cache: 'no-store', redirect: 'manual', priority: 'low' });
    if (!isCacheable(proof, response)) return false;
    await renewLease();
    return true;
  } catch {
    return false;
  }
}

/** Renews the lease unless it was renewed during the last hour. Never rejects. */
export async function keepLease(): Promise<void> {
  if (await isRenewalDue().catch(() => false)) await proveAccess();
}
