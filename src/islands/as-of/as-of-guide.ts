import { jakartaDate } from '../../domain/dated/iso-date.ts';
import type { RevisionsFile } from '../../schemas/guide-file.ts';
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
    const choose = (event: Event) => {
      event.preventDefault();
      this.#date = field.value;
      this.update();
    };
    this.listen('change', choose);
    this.listen('submit', choose);
    this.onClick('[data-retry]', () => this.#load());
    this.#load();
  }

  async #load(): Promise<void> {
    this.#showLine('Memuat…');
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
    const today = jakartaDate(Date.now());
    const { line, areas, other } = viewAsOf(this.#file, this.#date, this.#clock, today);
    this.#showLine(line);
    this.setList('[data-as-of]', areas, ({ label, rows }) => [
      createElement('h2', { className: 'muted' }, label),
      createElement('ul', { className: 'ruled', ariaLabel: label }, ...rows.map(rowItem)),
    ]);
    this.setList('[data-other]', other ? [other] : [], ({ label, url }) =>
      createElement('a', { href: url }, label),
    );
    const copy = this.query('copy-button');
    copy.hidden = areas.length === 0;
    copy.dataset.text = location.href;
  }

  #showLine(line: string, hasFailed = false): void {
    this.setText('[data-line]', line);
    this.setShown('[data-retry]', hasFailed);
  }
}

function rowItem({ title, tone, label, detail, url, difference }: AsOfRow): HTMLElement {
  return createElement(
    'li',
    {},
    createElement('strong', {}, url ? createElement('a', { href: url }, title) : title),
    createElement('span', { className: `badge badge--${tone}` }, label),
    createElement('p', { className: 'muted' }, detail),
    ...(difference ? [differenceLine(difference)] : []),
  );
}

function differenceLine({ words, link }: NonNullable<AsOfRow['difference']>): HTMLElement {
  const linked = link ? [' ', createElement('a', { href: link.url }, link.label)] : [];
  return createElement('p', { className: 'stale' }, words, ...linked);
}

customElements.define('as-of-guide', AsOfGuide);
