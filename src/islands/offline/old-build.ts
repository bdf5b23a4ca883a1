import type { BuildFile } from '../../site/build-file.ts';
import { showOldBuild } from './notices-dom.ts';
import { buildWords } from './offline-view.ts';

// Of this tab: a build that wasn't old when the server was asked, and an old one of which the reader closed the notice.
const [freshKey, closedKey] = ['panduan-cs:dibuat', 'panduan-cs:dibuat-ditutup'];

/**
 * Says that nothing was published for over a day, and on `/status/` when the build was made. Asks the server once a visit, and at each
 * page while the answer is old. Rejects where the server doesn't answer.
 */
export async function tellOldBuild(): Promise<void> {
  const place = document.querySelector('[data-built-at]');
  const known = sessionStorage.getItem(freshKey);
  if (known && !place && !buildWords(known, Date.now()).old) return;
  const response = await fetch('/api/build.json', { cache: 'no-store' });
  const { builtAt }: BuildFile = await response.json();
  // By the server's clock: the machine's may be wrong by days.
  const words = buildWords(builtAt, Date.parse(response.headers.get('date') ?? '') || Date.now());
  if (place) place.textContent = words.made;
  if (!words.old) return sessionStorage.setItem(freshKey, builtAt);
  sessionStorage.removeItem(freshKey);
  if (sessionStorage.getItem(closedKey) !== builtAt)
    showOldBuild(words.old, () => sessionStorage.setItem(closedKey, builtAt));
}
