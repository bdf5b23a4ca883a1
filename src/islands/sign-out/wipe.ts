import { deleteAll } from '../../offline/cache-names.ts';
import { writeStored } from '../storage.ts';
import { clearStored, signedOutKey } from './signed-out.ts';

/** How long the worker's removal is waited for, in milliseconds: the browser may wait for a server that never answers first. */
const removalTimeout = 2000;

/**
 * Deletes all that the guide stored in this browser: the worker, the caches and what is stored under `panduan-cs:*`. It needs no
 * network. Returns whether all of it is deleted; never rejects.
 */
export async function wipe(): Promise<boolean> {
  // Tells all tabs that are open now. Each clears its own session.
  writeStored(signedOutKey, `${Date.now()}`);
  let isWhole = true;
  const steps = [
    deleteCaches,
    () => clearStored('localStorage'),
    () => clearStored('sessionStorage'),
    removeWorker,
    // A worker that was being installed may have begun a lease. From here on, none is installed.
    deleteCaches,
  ];
  for (const step of steps)
    try {
      await step();
    } catch {
      isWhole = false;
    }
  return isWhole;
}

async function deleteCaches(): Promise<void> {
  // Browsers have caches on https only.
  if ('caches' in window) await deleteAll();
}

/** A worker that a tab still uses runs on. It finds no lease, and stores nothing more. */
async function removeWorker(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/');
  const timeout = new Promise((resolve) => setTimeout(resolve, removalTimeout));
  await Promise.race([registration?.unregister(), timeout]);
}
