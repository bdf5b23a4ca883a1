import { answerHashed, answerLive, answerPage } from './answer.ts';
import { findIn, readGenerations } from './generation.ts';
import { outdated } from './generations.ts';
import { holdPacks, holdShell } from './hold.ts';
import { isKeepable, pageMark } from './keepable.ts';
import type { GuideNews, Manifest, TabQuestion } from './manifest.ts';
import { wayOf } from './route.ts';
import { keepVisited } from './visited.ts';
import { scope } from './worker-scope.ts';

// The build writes it before this script; see `src/build/offline.ts`.
declare const manifest: Manifest;

/** What each tab reads, from its navigation until it asks; undefined for a page of a newer build than this worker's. */
const tabs = new Map<string, Promise<GuideNews | undefined>>();

// At once, as tabs that are open lose nothing by it: their files are in the generation before, which stays.
scope.addEventListener('install', (event) => {
  event.waitUntil(holdShell(manifest).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

async function begin(): Promise<void> {
  const whole = (await readGenerations()).map(({ cacheName }) => cacheName);
  await Promise.all(outdated(await caches.keys(), whole).map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = wayOf(request, location.origin);
  if (way === 'network') return;
  if (way === 'hashed') return event.respondWith(answerHashed(request, (work) => event.waitUntil(work)));
  if (way === 'live') return event.respondWith(answerLive(request.url, fetch(request)));
  const coming = Promise.resolve(event.preloadResponse).then((preloaded) => preloaded ?? fetch(request));
  const onAnswer = (path: string, answer: Response) => {
    const reading = readBy(path, answer);
    tabs.set(event.resultingClientId, reading);
    event.waitUntil(reading);
  };
  event.respondWith(answerPage(request.url, coming, onAnswer));
});

/** The guide of a page that the network gave; keeps the page where nothing else would hold it. */
async function readBy(path: string, answer: Response): Promise<GuideNews | undefined> {
  const text = await answer.clone().text();
  if (!isKeepable(path, answer) || !text.includes(pageMark)) return manifest.guide;
  const own = (await readGenerations()).find(({ manifest: { edition } }) => edition === manifest.edition);
  const held = own && (await findIn(own, path));
  if (!held) await keepVisited(path, answer);
  // Another page is of a newer build: the browser looks for its worker after each navigation. (A worker that looks by itself keeps
  // Chromium from letting the newer one begin.)
  return !held || (await held.text()) === text ? manifest.guide : undefined;
}

scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  const tab = event.source?.id ?? '';
  const reply = async () => {
    const asked = event.data as TabQuestion;
    if (asked === 'mine' && tabs.has(tab)) return port?.postMessage(await tabs.get(tab));
    if (asked === 'hold') await holdPacks(manifest);
    port?.postMessage(manifest.guide);
  };
  event.waitUntil(reply());
});
