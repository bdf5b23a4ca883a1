import { deleteAll } from './cache-names.ts';
import { scope } from './worker-scope.ts';

// The worker of a build with GUIDE_OFFLINE=off. It replaces the worker that a browser has, deletes the guide's caches and
// unregisters itself. Open tabs go on without a worker.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(removeAll()));

async function removeAll(): Promise<void> {
  await deleteAll();
  await scope.registration.unregister();
  // What the worker before had begun to store may have opened one again.
  await deleteAll();
}
