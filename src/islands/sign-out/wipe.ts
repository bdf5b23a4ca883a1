import { deleteAll } from '../../offline/delete-caches.ts';
import { writeStored } from '../storage.ts';
import { clearStored, signedOutKey } from './signed-out.ts';

/**
 * Deletes all that the guide stored in this browser: the worker, the caches and what is stored under `panduan-cs:*`. It needs no
 * network. Returns whether all of it is deleted; never rejects.
 */
export async function wipe(): Promise<boolean> {
  // Tells all tabs that are open now. Each clears its own session.
  writeStored(signedOutKey, `${Date.now()}`);
  let isWhole = true;
  for (const step of [
    unregisterWorker,
    deleteCaches,
    () => clearStored('localStorage'),
    () => clearStored('sessionStorage'),
  ])
    try {
      await step();
    } catch {
      isWhole = false;
    }
  return isWhole;
}

/** First, so that no newer worker comes. One that a tab still uses finds no lease, and stores nothing more. */
async function unregisterWorker(): Promise<void> {
  await (await navigator.serviceWorker?.getRegistration('/'))?.unregister();
}

async function deleteCaches(): Promise<void> {
  // Browsers have caches on https only.
  if ('caches' in window) await deleteAll();
}
