import { createElement } from '../create-element.ts';
import { clockWords, findClockOffset, untilMidnight } from './clock-view.ts';

/** A small file of every build. The worker leaves `HEAD` to the network. */
const askedFile = '/favicon.svg';

/** Milliseconds after which the server is asked again, once somebody looks at the tab. */
const askAgainMs = 10 * 60_000;

/** A clock, as far as watching it needs. */
interface WatchedClock extends EventTarget {
  /** Milliseconds by which the server's clock is ahead of the machine's. */
  offset: number;
  readonly now: number;
}

/** Has the clock say when a day begins, and asks the server what time it is. */
export function watchClock(clock: WatchedClock): void {
  let timer = 0;
  let asked = Number.NEGATIVE_INFINITY;

  const tell = () => {
    clock.dispatchEvent(new Event('change'));
    clearTimeout(timer);
    timer = window.setTimeout(wake, untilMidnight(clock.now));
  };
  const wake = async () => {
    tell();
    const since = Date.now() - asked;
    if (since >= 0 && since < askAgainMs) return;
    asked = Date.now();
    const offset = await askOffset();
    if (offset === undefined) {
      // Offline: what is known stays, and the next return to the tab tries again.
      asked = Number.NEGATIVE_INFINITY;
      return;
    }
    clock.offset = offset;
    sayClock(clockWords(offset, clock.now));
    tell();
  };

  // A timer sleeps with the machine, so each return to the tab looks, too.
  for (const type of ['pageshow', 'online', 'focus']) addEventListener(type, wake);
  document.addEventListener('visibilitychange', wake);
  wake();
}

/** Asks the server by how much its clock is ahead. Undefined where it can't be reached or something else answers. */
async function askOffset(): Promise<number | undefined> {
  const sent = Date.now();
  try {
    const { ok, redirected, headers } = await fetch(askedFile, { method: 'HEAD', cache: 'no-store' });
    // A login or a captive portal answers with a page.
    if (!ok || redirected || !headers.get('content-type')?.startsWith('image/svg')) return undefined;
    const [date, age] = [headers.get('date'), headers.get('age')];
    return findClockOffset({ sent, received: Date.now(), date, age });
  } catch {
    return undefined;
  }
}

/** Says above the page's text which clock is used; nothing where the words are empty. */
function sayClock(words: string): void {
  const before = document.querySelector('[data-clock]');
  if (before) before.textContent = words;
  else if (words) {
    const dataset = { clock: '' };
    const line = createElement('p', {
      className: 'notice-bar notice--open not-content',
      role: 'status',
      dataset,
    });
    document.querySelector('.sl-markdown-content')?.prepend(line);
    line.textContent = words;
  }
}
