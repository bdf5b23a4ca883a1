import { GuideElement } from '../element.ts';
import { readPressed } from '../feedback/pressed.ts';
import { readStored, writeStored } from '../storage.ts';
import { readSeen, type Seen, unread, unreadLine, writeSeen } from './unread-view.ts';

const key = 'panduan-cs:perubahan-dibaca';

/**
 * `<unread-changes data-present>`: marks the entries inside (`[data-change]`) that are unread, and lets the reader mark them
 * read one by one or all at once. With `data-new-only` a reader who was here before sees only these at first, except at the address
 * of an entry. Stored in this browser only. With `data-asked`, where the host hears back, each change of that list is acknowledged by a
 * press of its own, on its page or here (`src/islands/feedback/`), and not by the mark of all.
 */
class UnreadChanges extends GuideElement {
  #present: string[] = [];
  #seen: Seen = new Set();
  #isNewOnly = false;
  #asked: string[] = [];
  /** The entries that were acknowledged on this page: they say so, and stay. */
  readonly #acknowledged = new Set<string>();

  override connect(): void {
    this.#present = this.readData('present');
    const stored = readStored(key);
    this.#isNewOnly = 'newOnly' in this.dataset && stored !== null && location.hash === '';
    this.#see(readSeen(stored, this.#present));
    if (import.meta.env.HEARS_BACK) {
      this.#asked = this.readData('asked');
      this.#see(new Set([...this.#seen, ...Object.keys(readPressed().pressed)]));
    }
    this.onClick('[data-mark-all]', () =>
      this.#mark(this.#present.filter((id) => !this.#asked.includes(id))),
    );
    this.onClick('[data-show-all]', () => {
      this.#isNewOnly = false;
      this.#mark([]);
    });
    this.onClick('[data-mark-read]', (button) => {
      const id = button.closest<HTMLElement>('[data-change]')?.dataset.change ?? '';
      if (this.#asked.includes(id)) this.#acknowledged.add(id);
      this.#mark([id]);
    });
  }

  async #mark(ids: readonly string[]): Promise<void> {
    this.#see(new Set([...this.#seen, ...ids]));
    await this.update();
    this.query('[data-unread-line]').focus();
  }

  #see(seen: Seen): void {
    this.#seen = seen;
    writeStored(key, writeSeen(seen, this.#present));
  }

  override render(): void {
    const fresh = new Set(unread(this.#seen, this.#present));
    const entries = this.queryAll('[data-change]');
    const isNew = ({ dataset }: HTMLElement) => fresh.has(dataset.change ?? '');
    const isShown = (entry: HTMLElement) =>
      isNew(entry) || this.#acknowledged.has(entry.dataset.change ?? '');
    const isAnyNew = entries.some(isNew);
    const isNewOnly = this.#isNewOnly && (isAnyNew || this.#acknowledged.size > 0);
    for (const entry of entries) {
      entry.hidden = isNewOnly && !isShown(entry);
      entry.toggleAttribute('data-unread', isNew(entry));
      for (const mark of this.queryAll('[data-unread-mark]', entry)) mark.hidden = !isNew(entry);
    }
    for (const day of this.queryAll('[data-day]'))
      day.hidden = isNewOnly && !this.queryAll('[data-change]', day).some(isShown);
    this.toggleAttribute('data-short', isNewOnly);
    this.setShown('[data-show-all]', isNewOnly);
    this.setShown('[data-unread-bar]', isAnyNew || isNewOnly);
    const asked = this.#asked.filter((id) => fresh.has(id)).length;
    this.setShown('[data-mark-all]', 'newOnly' in this.dataset && fresh.size > asked);
    this.setText('[data-unread-line]', unreadLine(fresh.size, asked));
  }
}

customElements.define('unread-changes', UnreadChanges);
