import { type IsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import { createElement } from '../create-element.ts';
import { clockWords, findClockOffset, untilMidnight } from './clock-view.ts';

/** A small file of every build. The worker leaves `HEAD` to the network. */
const askedFile = '/favicon.svg';

/** Milliseconds after which the server is asked again, once somebody looks at the tab. */
const askAgainMs = 10 * 60_000;

/** The reader's day in Jakarta, by the server's clock if it answered (docs/decisions/0010). Dispatches `change` when it may have changed. */
class GuideClock extends EventTarget {
  /** Milliseconds by which the server's clock is ahead of the machine's; 0 until it was asked. */
  #offset = 0;
  #isWatched = false;
  #timer = 0;
  /** When the server was asked last, by the machine's clock; -∞ before, and where it didn't answer. */
  #asked = Number.NEGATIVE_INFINITY;

  get #now(): number {
    return Date.now() + this.#offset;
  }

  get today(): IsoDate {
    return jakartaDate(this.#now);
  }

  watch(): void {
    if (this.#isWatched) return;
    this.#isWatched = true;
    const wake = () => this.#wake();
    // A timer sleeps with the machine, so each return to the tab looks, too.
    for (const type of ['pageshow', 'online', 'focus']) addEventListener(type, wake);
    document.addEventListener('visibilitychange', wake);
    wake();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#wake(), untilMidnight(this.#now));
  }

  async #wake(): Promise<void> {
    this.#tell();
    const since = Date.now() - this.#asked;
    if (since >= 0 && since < askAgainMs) return;
    this.#asked = Date.now();
    const offset = await askOffset();
    if (offset === undefined) {
      // Offline: what is known stays, and the next return to the tab tries again.
      this.#asked = Number.NEGATIVE_INFINITY;
      return;
    }
    this.#offset = offset;
    sayClock(clockWords(offset, this.#now));
    this.#tell();
  }
}

export const guideClock = new GuideClock();

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
