import { leaseCache } from './cache-names.ts';
import { deleteCopy } from './delete-caches.ts';
import type { Manifest } from './manifest.ts';
import { readRecord, writeRecord } from './record.ts';

// The build writes it before the worker's script; see `src/build/offline.ts`.
declare const manifest: Pick<Manifest, 'lease'>;

/** `none`: this browser has no lease, because it was never granted one or because a sign-out deleted it. */
export type LeaseState = 'valid' | 'over' | 'none';

/** Two instants of this device's clock, in milliseconds since 1970. */
export interface Lease {
  /** When the host last answered somebody who is logged in; 0 after a refusal. */
  answeredAt: number;
  /** The latest time at which the worker was awake, to the hour: a clock that is set back stays behind it. */
  seenAt: number;
}

const recordPath = '/luring/masa-simpan';
/** The version of the record. A record of another version is a lease that is over. */
const recordVersion = 1;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const leaseTerms = () => manifest.lease;

/** Whether a lease of so many days holds at `now`. A clock may be corrected by up to a day; one that was set back further ends the lease. */
export function isCurrent({ answeredAt, seenAt }: Lease, days: number, now: number): boolean {
  return now <= answeredAt + days * dayMs && now >= Math.max(answeredAt, seenAt) - dayMs;
}

/** Whether the reader signed out while this worker was awake. One that wakes up later finds no lease. */
let hasSignedOut = false;
/** How often that was. */
let signOuts = 0;

/**
 * Reads the state of the lease and deletes the copy unless it is valid. Called before anything is read from the copy, and after each
 * write, because the lease may have ended meanwhile. Rejects where the caches fail.
 */
export async function checkLease(): Promise<LeaseState> {
  const { state, lease } = await readLease();
  if (state !== 'valid') await deleteCopy();
  else if (lease && Date.now() - lease.seenAt >= hourMs) await writeLease({ ...lease, seenAt: Date.now() });
  return state;
}

/** Begins a lease: a worker that is being installed has its script from the host, which the browser asks past its cache. */
export function grantLease(): Promise<void> {
  return writeLease({ answeredAt: Date.now(), seenAt: Date.now() });
}

/**
 * Begins to renew the lease; call it before a proof of access, which takes its time. `isDue`: there is none, it is over, or it was
 * last renewed more than an hour ago. `grant` renews it, unless the reader has signed out meanwhile. `mayBegin`: whether there may be
 * a lease where there was none, which is so for a page that was opened after a sign-out.
 */
export async function beginRenewal(mayBegin: boolean) {
  const before = signOuts;
  const { state, lease } = await readLease();
  const isStale = lease !== undefined && Date.now() - lease.answeredAt >= hourMs;
  return {
    isDue: state === 'none' ? mayBegin : state === 'over' || isStale,
    grant: async () => {
      if (signOuts !== before) return;
      hasSignedOut = false;
      await grantLease();
    },
  };
}

/** Ends the lease and deletes the copy: the host refused the reader. */
export async function endLease(): Promise<void> {
  if ((await readLease()).state !== 'none') await writeLease({ answeredAt: 0, seenAt: Date.now() });
  await deleteCopy();
}

/** Deletes the lease and the copy, and lets this worker store nothing more. */
export async function signOut(): Promise<void> {
  hasSignedOut = true;
  signOuts++;
  await caches.delete(leaseCache);
  await deleteCopy();
}

async function readLease(): Promise<{ state: LeaseState; lease?: Lease }> {
  if (hasSignedOut || !(await caches.has(leaseCache))) return { state: 'none' };
  const { answeredAt, seenAt } = (await readRecord(leaseCache, recordPath, recordVersion)) ?? {};
  if (typeof answeredAt !== 'number' || typeof seenAt !== 'number') return { state: 'over' };
  const lease = { answeredAt, seenAt };
  return { state: isCurrent(lease, leaseTerms().days, Date.now()) ? 'valid' : 'over', lease };
}

async function writeLease(lease: Lease): Promise<void> {
  if (hasSignedOut) return;
  await writeRecord(await caches.open(leaseCache), recordPath, recordVersion, lease);
  // The sign-out may have come before the cache was opened.
  if (hasSignedOut) await caches.delete(leaseCache);
}
