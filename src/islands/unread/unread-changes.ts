import { GuideElement } from '../element.ts';
import { readStored, writeStored } from '../storage.ts';
import { readSeen, type Seen, unread, unreadLine, writeSeen } from './unread-view.ts';

const key = 'panduan-cs:perubahan-dibaca';

/**
 * `<unread-changes data-present>`: marks the entries inside (`[data-change]`) that are new since the last visit, and lets the
 * reader mark them read one by one or all at once. Stored in this browser only; without storage nothing is new.
 */
class UnreadChanges extends GuideElement {
  #present: string[] = [];
  #seen: Seen = new Set();

  override connect(): void {
    this.#present = this.readData('present');
    this.#see(readSeen(readStored(key), this.#present));
    this.onClick('[data-mark-all]', () => this.#mark(this.#present));
    this.onClick('[data-mark-read]', (button) => {
      const id = button.closest<HTMLElement>('[data-change]')?.dataset.change;
      this.#mark(id ? [id] : []);
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
    for (const entry of this.queryAll('[data-change]')) {
      const isFresh = fresh.has(entry.dataset.change ?? '');
      entry.toggleAttribute('data-unread', isFresh);
      for (const mark of this.queryAll('[data-unread-mark]', entry)) mark.hidden = !isFresh;
    }
    this.setShown('[data-unread-bar]', fresh.size > 0);
    this.setText('[data-unread-line]', unreadLine(fresh.size));
  }
}

customElements.define('unread-changes', UnreadChanges);
