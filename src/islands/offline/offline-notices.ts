import type { GuideNews, TabQuestion } from '../../offline/manifest.ts';
import { mayCache } from '../sign-out/signed-out.ts';
import { showAge, showNewer } from './notices-dom.ts';
import { ageWords, backWords, newerWords } from './offline-view.ts';
import { tellOldBuild } from './old-build.ts';

/** Milliseconds between two checks for a newer guide in a tab that stays open. */
const checkMs = 15 * 60_000;

/** Readers who save data get only the shell and the pages that they open. */
const { connection } = navigator as { connection?: { saveData?: boolean } };
const allowed: TabQuestion = connection?.saveData ? 'newest' : 'hold';

/** Says how old a page from the cache is, keeps the worker registered, and tells of a newer guide than that of this tab. */
export async function watchGuide(): Promise<void> {
  if (!mayCache()) return;
  if (document.documentElement.dataset.held) tellAge();
  else
    tellOldBuild().catch(() => {
      // Offline, or a login answers: nothing is known of the server's guide.
    });
  const container = navigator.serviceWorker;
  // Asked before the worker can change: only the worker that answered this tab knows what the tab reads.
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
    // A page that was loaded without the worker is as new as the server's.
    mine ??= active ? ask(active, 'mine') : undefined;
    if (active) await ask(active, allowed);
    const check = async () => {
      if (!mayCache()) return;
      registration.update().catch(() => {});
      // The page is loaded again when its lease is over: the login or the worker answers then.
      if (registration.active && !(await ask(registration.active, 'lease'))) location.reload();
    };
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') check();
    });
    addEventListener('online', check);
    setInterval(check, checkMs);
  } catch {
    // Storage may be forbidden, the server unreachable or a publish unfinished. The next page tries again.
  }
}

function tellAge(): void {
  const { held = '', heldGuide = '', heldSince = '' } = document.documentElement.dataset;
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
