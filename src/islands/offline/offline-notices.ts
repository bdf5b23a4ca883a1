import type { GuideNews, TabQuestion } from '../../offline/manifest.ts';
import { showAge, showNewer } from './notices-dom.ts';
import { ageWords, backWords, newerWords } from './offline-view.ts';

/** Milliseconds between looks for a newer guide in a tab that stays open. */
const lookEvery = 15 * 60_000;

/** Who asked for few bytes gets the shell, and what is opened. */
const { connection } = navigator as { connection?: { saveData?: boolean } };
const allowed: TabQuestion = connection?.saveData ? 'newest' : 'hold';

/** Says the age of a page that comes as held, keeps the worker going, and tells of a newer guide than the tab's. */
export async function watchGuide(): Promise<void> {
  tellAge();
  const container = navigator.serviceWorker;
  // Asked before the worker can change: what this tab reads is known to the one that answered it.
  let mine = container.controller ? ask(container.controller, 'mine') : undefined;
  container.addEventListener('controllerchange', async () => {
    const worker = container.controller;
    if (!worker) return;
    const before = mine;
    const newest = await ask(worker, allowed);
    const words = newest && newerWords(await before, newest);
    if (words) showNewer(words);
    else mine = Promise.resolve(newest);
  });
  try {
    const registration = await container.register('/sw.js', { updateViaCache: 'none' });
    const { active } = await container.ready;
    // A page that was loaded past the worker is as new as the server's.
    mine ??= active ? ask(active, 'mine') : undefined;
    if (active) await ask(active, allowed);
    const look = () => registration.update().catch(() => {});
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') look();
    });
    addEventListener('online', look);
    setInterval(look, lookEvery);
  } catch {
    // Nothing is held where storage is forbidden, the server can't be reached or a publish is half done; the next page tries again.
  }
}

function tellAge(): void {
  const { held, heldGuide = '', heldSince = '' } = document.documentElement.dataset;
  if (!held) return;
  const mark = { because: held, guide: heldGuide, since: heldSince };
  const say = () => showAge(ageWords(mark, navigator.onLine));
  say();
  addEventListener('offline', say);
  addEventListener('online', () => showAge(backWords));
}

function ask(worker: ServiceWorker, what: TabQuestion): Promise<GuideNews | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<GuideNews | undefined>) => resolve(data);
    worker.postMessage(what, [port2]);
  });
}
