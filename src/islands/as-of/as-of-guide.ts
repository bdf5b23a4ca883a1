import { jakartaDate } from '../../domain/dated/iso-date.ts';
import type { RevisionsFile } from '../../site/api.ts';
import { type AsOfRow, dateOf, viewAsOf } from './as-of-view.ts';

/** `<as-of-guide>`: lists every page as it stood on the address's day, or on the day chosen. */
class AsOfGuide extends HTMLElement {
  #file: RevisionsFile | undefined;

  connectedCallback(): void {
    const field = this.querySelector('input');
    if (!field) return;
    const asked = dateOf(location.search, jakartaDate(Date.now()));
    field.value = asked;
    field.addEventListener('change', () => this.#show(field.value));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#show(field.value);
    });
    this.querySelector('[data-retry]')?.addEventListener('click', () => this.#load(field.value || asked));
    this.#load(asked);
  }

  async #load(date: string): Promise<void> {
    this.#say('Memuat…', false);
    try {
      const answer = await fetch('/api/revisions.json');
      if (!answer.ok) throw new Error(String(answer.status));
      this.#file = await answer.json();
      // Another day may have been chosen while it loaded.
      this.#show(this.querySelector('input')?.value || date);
    } catch {
      this.#say('Riwayat gagal dimuat. Periksa koneksi lalu coba lagi.', true);
    }
  }

  #show(date: string): void {
    if (!this.#file) return;
    history.replaceState(null, '', `?tanggal=${encodeURIComponent(date)}`);
    const view = viewAsOf(this.#file, date);
    this.#say(view.line, false);
    const list = this.querySelector('[data-as-of]');
    list?.replaceChildren(
      ...(view.kind === 'guide'
        ? view.areas.flatMap(({ label, rows }) => [heading(label), table(label, rows)])
        : []),
    );
    list?.setAttribute('data-date', date);
    const copy = this.querySelector<HTMLElement>('copy-button');
    if (copy) {
      copy.hidden = view.kind !== 'guide';
      copy.dataset.text = location.href;
    }
  }

  #say(line: string, failed: boolean): void {
    const status = this.querySelector('[data-line]');
    const retry = this.querySelector<HTMLElement>('[data-retry]');
    if (status) status.textContent = line;
    if (retry) retry.hidden = !failed;
  }
}

function heading(label: string): HTMLElement {
  const element = document.createElement('h2');
  element.textContent = label;
  return element;
}

function table(label: string, rows: readonly AsOfRow[]): HTMLElement {
  const list = document.createElement('ul');
  list.setAttribute('aria-label', label);
  list.append(
    ...rows.map(({ title, standing, label, detail, url }) => {
      const item = document.createElement('li');
      item.dataset.standing = standing;
      const name = document.createElement(url ? 'a' : 'span');
      name.textContent = title;
      name.className = 'name';
      if (url) name.setAttribute('href', url);
      const badge = document.createElement('span');
      badge.className = 'standing';
      badge.textContent = label;
      const interval = document.createElement('span');
      interval.className = 'detail';
      interval.textContent = detail;
      item.append(name, badge, interval);
      return item;
    }),
  );
  return list;
}

customElements.define('as-of-guide', AsOfGuide);
