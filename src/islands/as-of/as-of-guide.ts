import { jakartaDate } from '../../domain/dated/iso-date.ts';
import type { RevisionsFile } from '../../site/api.ts';
import { createElement } from '../create-element.ts';
import { GuideElement } from '../element.ts';
import { type AsOfRow, type GuideClock, parseAddress, viewAsOf, writeAddress } from './as-of-view.ts';

/** `<as-of-guide>`: lists every page and value as it stood on the address's day or the day chosen, by the address's clock. */
class AsOfGuide extends GuideElement {
  #file: RevisionsFile | undefined;
  #date = '';
  #clock: GuideClock = 'now';

  override connect(): void {
    const field = this.field('tanggal');
    const { date, clock } = parseAddress(location.search, jakartaDate(Date.now()));
    this.#date = date;
    this.#clock = clock;
    field.value = this.#date;
    const choose = () => {
      this.#date = field.value;
      this.update();
    };
    this.listen('change', choose, field);
    this.listen('submit', (event) => {
      event.preventDefault();
      choose();
    });
    this.onClick('[data-retry]', () => this.#load());
    this.#load();
  }

  async #load(): Promise<void> {
    this.#showLine('Memuat…', false);
    try {
      const response = await fetch('/api/revisions.json');
      if (!response.ok) throw new Error(String(response.status));
      this.#file = await response.json();
      this.update();
    } catch {
      this.#showLine('Riwayat gagal dimuat. Periksa koneksi lalu coba lagi.', true);
    }
  }

  override render(): void {
    if (!this.#file) return;
    history.replaceState(null, '', writeAddress(this.#date, this.#clock));
    const view = viewAsOf(this.#file, this.#date, this.#clock);
    this.#showLine(view.line, false);
    this.setList('[data-as-of]', view.kind === 'guide' ? view.areas : [], ({ label, rows }) => [
      createElement('h2', {}, label),
      createElement('ul', { ariaLabel: label }, ...rows.map(rowItem)),
    ]);
    this.query('[data-as-of]').dataset.date = this.#date;
    const other = this.query<HTMLAnchorElement>('[data-other]');
    other.hidden = view.kind !== 'guide';
    if (view.kind === 'guide') {
      other.textContent = view.other.label;
      other.href = view.other.url;
    }
    const copy = this.query('copy-button');
    copy.hidden = view.kind !== 'guide';
    copy.dataset.text = location.href;
  }

  #showLine(line: string, hasFailed: boolean): void {
    this.setText('[data-line]', line);
    this.setShown('[data-retry]', hasFailed);
  }
}

function rowItem({ title, standing, label, detail, url, difference }: AsOfRow): HTMLElement {
  return createElement(
    'li',
    { dataset: { standing } },
    url
      ? createElement('a', { className: 'name', href: url }, title)
      : createElement('span', { className: 'name' }, title),
    createElement('span', { className: 'badge badge--past' }, label),
    createElement('span', { className: 'muted' }, detail),
    ...(difference
      ? [
          createElement(
            'span',
            { className: 'difference muted' },
            `${difference.words} `,
            ...(difference.link
              ? [createElement('a', { href: difference.link.url }, difference.link.label)]
              : []),
          ),
        ]
      : []),
  );
}

customElements.define('as-of-guide', AsOfGuide);
