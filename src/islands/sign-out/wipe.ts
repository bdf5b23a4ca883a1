import { deleteAll } from '../../offline/delete-caches.ts';
import { askWorker } from '../offline/ask-worker.ts';
import { writeStored } from '../storage.ts';
import { signedOutKey } from './signed-out.ts';

/** How long a worker may take to stop, in milliseconds. */
const workerTimeout = 2000;

/**
 * Deletes all that the guide stored in this browser: the worker, the caches and what is stored under `panduan-cs:*`. It needs no
 * network. Returns whether all of it is deleted; never rejects.
 */
export async function wipe(): Promise<boolean> {
  // Tells all tabs that are open now.
  writeStored(signedOutKey, `${Date.now()}`);
  const steps = [
    await settle(stopWorkers),
    await settle(async () => ('caches' in window ? deleteAll() : undefined)),
    await settle(() => clear(localStorage)),
    await settle(() => clear(sessionStorage)),
  ];
  return steps.every(Boolean);
}

async function settle(step: () => void | Promise<void>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch {
    return false;
  }
}

/** Unregisters the worker first, so that no newer one comes, then has each that still runs for a tab store nothing more. */
async function stopWorkers(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/');
  if (!registration) return;
  const { installing, waiting, active } = registration;
  await registration.unregister();
  const stopped = [installing, waiting, active].map((worker) => worker && askWorker(worker, 'sign-out'));
  await Promise.race([Promise.all(stopped), new Promise((resolve) => setTimeout(resolve, workerTimeout))]);
}

function clear(storage: Storage): void {
  const keys = Object.keys(storage).filter((key) => key.startsWith('panduan-cs:') && key !== signedOutKey);
  for (const key of keys) storage.removeItem(key);
}
