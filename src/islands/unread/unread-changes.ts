import { readSeen, type Seen, unread, unreadLine, writeSeen } from './unread-view.ts';

const key = 'panduan-cs:perubahan-dibaca';

/**
 * `<unread-changes data-present>`: marks the entries inside (`[data-change]`) that came since the last visit, and lets
 * the reader mark them read one by one or all at once. Kept in this browser only.
 */
class UnreadChanges extends HTMLElement {
  #present: string[] = [];
  #seen: Seen = new Set();

  connectedCallback(): void {
    this.#present = JSON.parse(this.dataset.present ?? '[]');
    try {
      this.#seen = readSeen(localStorage.getItem(key), this.#present);
      this.#keep();
    } catch {
      return; // Storage is forbidden here: there is no last visit to speak of.
    }
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-mark-read], [data-mark-all]');
      if (!button) return;
      const id = button.closest<HTMLElement>('[data-change]')?.dataset.change;
      this.#seen =
        button.hasAttribute('data-mark-all') || !id ? new Set(this.#present) : new Set([...this.#seen, id]);
      this.#keep();
      this.#show();
      this.querySelector<HTMLElement>('[data-unread-line]')?.focus();
    });
    this.#show();
  }

  #keep(): void {
    localStorage.setItem(key, writeSeen(this.#seen, this.#present));
  }

  #show(): void {
    const fresh = new Set(unread(this.#seen, this.#present));
    for (const entry of this.querySelectorAll<HTMLElement>('[data-change]')) {
      const isFresh = fresh.has(entry.dataset.change ?? '');
      entry.toggleAttribute('data-unread', isFresh);
      for (const mark of entry.querySelectorAll<HTMLElement>('[data-unread-mark]')) mark.hidden = !isFresh;
    }
    const bar = this.querySelector<HTMLElement>('[data-unread-bar]');
    const line = this.querySelector<HTMLElement>('[data-unread-line]');
    if (bar && line) {
      bar.hidden = fresh.size === 0;
      line.textContent = unreadLine(fresh.size);
    }
  }
}

customElements.define('unread-changes', UnreadChanges);
