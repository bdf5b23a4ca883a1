import { outdatedCaches } from './cache-names.ts';
import { isCacheable, pageMark } from './cacheable.ts';
import { addToRuntimeCache } from './cached.ts';
import { findInGeneration, readGenerations } from './generation.ts';
import { fetchFromHost, heedRefusal, proveAccess } from './host.ts';
import { checkLease, renewLease } from './lease.ts';
import type { GuideNews, Manifest, TabQuestion } from './manifest.ts';
import { precacheRest, precacheShell } from './precache.ts';
import { isShared, openShared } from './share.ts';
import { cacheFirst, networkFirst, networkFirstPage, strategyFor } from './strategies.ts';
import { type FetchEvent, scope } from './worker-scope.ts';

// The build writes it before this script; see `src/build/offline.ts`.
declare const manifest: Manifest;

/** The guide that each tab shows, by the tab's id; undefined for a page of a newer build than this worker's. */
const tabs = new Map<string, Promise<GuideNews | undefined>>();

// It doesn't wait for open tabs to close: the files that they load are in the generation before, which stays.
scope.addEventListener('install', (event) => event.waitUntil(install()));

async function install(): Promise<void> {
  // The browser asks the host for this script past its cache, which proves access.
  await renewLease(async () => true);
  await precacheShell(manifest);
  await scope.skipWaiting();
}

scope.addEventListener('activate', (event) => event.waitUntil(activate()));

async function activate(): Promise<void> {
  try {
    const complete = (await readGenerations()).map(({ cacheName }) => cacheName);
    await Promise.all(outdatedCaches(await caches.keys(), complete).map((name) => caches.delete(name)));
  } catch {
    // The caches can't be read now. The next worker that activates deletes them.
  }
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isShared(request)) return event.respondWith(openShared(request));
  const strategy = strategyFor(request, location.origin);
  if (strategy === 'network') return;
  if (strategy === 'cache-first') event.respondWith(cacheFirst(request, (work) => event.waitUntil(work)));
  else if (request.mode === 'navigate') respondWithPage(event);
  else event.respondWith(networkFirst(request.url, fetchFromHost(request)));
});

function respondWithPage(event: FetchEvent): void {
  const { preloadResponse, request, resultingClientId } = event;
  const page = Promise.resolve(preloadResponse)
    .then((preloaded) => preloaded ?? fetch(request))
    .then(heedRefusal);
  const onResponse = (path: string, response: Response) => {
    const guide = guideOf(path, response).catch(() => manifest.guide);
    tabs.set(resultingClientId, guide);
    event.waitUntil(guide);
  };
  event.respondWith(networkFirstPage(request.url, page, onResponse));
}

/** The guide of a page from the network; undefined where it is newer. A page that isn't precached goes to the runtime cache. */
async function guideOf(path: string, response: Response): Promise<GuideNews | undefined> {
  const text = await response.clone().text();
  if (!isCacheable(path, response) || !text.includes(pageMark)) return manifest.guide;
  const own = (await readGenerations()).find(({ edition }) => edition === manifest.edition);
  const precached = own && (await findInGeneration(own, path));
  if (!precached) await addToRuntimeCache(path, response);
  // The browser itself looks for a newer worker after each navigation. If this worker called `update`, Chromium would not let the
  // newer one activate.
  return !precached || (await precached.text()) === text ? manifest.guide : undefined;
}

scope.addEventListener('message', (event) => {
  const answer = answerTab(event.data as TabQuestion, event.source?.id ?? '');
  // A tab that waits for a reply gets one, also where the caches fail.
  const reply = answer.catch(() => manifest.guide);
  event.waitUntil(reply.then((guide) => event.ports[0]?.postMessage(guide)));
});

async function answerTab(question: TabQuestion, tab: string): Promise<GuideNews | undefined> {
  if (question === 'mine') return tabs.has(tab) ? tabs.get(tab) : manifest.guide;
  await renewLease(proveAccess);
  if (question === 'lease') return (await checkLease()) ? manifest.guide : undefined;
  await precacheRest(manifest, question === 'hold');
  return manifest.guide;
}
