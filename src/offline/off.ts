import { isOurs } from './generations.ts';
import { scope } from './worker-scope.ts';

// The kill switch: takes the place of whatever worker a browser has, throws away what that held, and goes. Tabs go on without it.
scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting());
});

scope.addEventListener('activate', (event) => {
  const end = async () => {
    await Promise.all((await caches.keys()).filter(isOurs).map((name) => caches.delete(name)));
    await scope.registration.unregister();
  };
  event.waitUntil(end());
});
