import { leaseCache } from './cache-names.ts';
import { deleteCopy } from './delete-caches.ts';
import type { Manifest } from './manifest.ts';
import { readRecord, writeRecord } from './record.ts';

// The build writes it before the worker's script; see `src/build/offline.ts`.
declare const manifest: Pick<Manifest, 'lease'>;

const recordPath = '/luring/masa-simpan';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const leaseTerms = () => manifest.lease;

/**
 * Whether a lease of so many days is valid at `now`, given when the host last answered somebody who is logged in; both in milliseconds
 * since 1970. A clock may be corrected by up to a day. An answer further ahead is from a clock that was wrong, and ends the lease.
 */
export function isCurrent(answeredAt: number, days: number, now: number): boolean {
  return now <= answeredAt + days * dayMs && now >= answeredAt - dayMs;
}

/**
 * Whether this browser has a valid lease. Deletes the copy unless it has. Called before anything is read from the copy, and after each
 * write, because the lease may have ended meanwhile. Rejects where the caches fail.
 */
export async function checkLease(): Promise<boolean> {
  const isValid = isCurrent(await readAnsweredAt(), leaseTerms().days, Date.now());
  if (!isValid) await deleteCopy();
  return isValid;
}

/**
 * Begins a lease, or renews one that wasn't renewed for an hour, if `proveAccess` resolves with true. After a sign-out, only pages that
 * were opened later may ask for it. Rejects where the caches fail.
 */
export async function renewLease(proveAccess: () => Promise<boolean>): Promise<void> {
  // Opened first: if a sign-out deletes the lease meanwhile, this writes to the deleted cache.
  const cache = await caches.open(leaseCache);
  if (Math.abs(Date.now() - (await readAnsweredAt())) < hourMs) return;
  if (await proveAccess()) await writeRecord(cache, recordPath, { answeredAt: Date.now() });
}

/** When the host last answered; NaN where that isn't known. */
async function readAnsweredAt(): Promise<number> {
  const record = await readRecord(leaseCache, recordPath);
  return typeof record?.answeredAt === 'number' ? record.answeredAt : Number.NaN;
}
