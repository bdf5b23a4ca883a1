import { formatRupiah } from '../../domain/money/money.ts';
import { createElement } from '../create-element.ts';
import type { GuideElement } from '../element.ts';
import type { Pin } from '../pins/pins.ts';
import { quote } from './quote.ts';
import { showRows } from './search-rows.ts';
import { gapUrl, type SearchView } from './search-view.ts';

/** Writes a view into the parts of a panel (`SearchParts.astro`). */
export function showView(panel: GuideElement, view: SearchView): void {
  const { amount, corrected, understood, query, rows, related } = view;
  const { repository } = panel.dataset;
  panel.setShown('[data-part=idle]', false);
  panel.setText('[data-part=status]', view.line);
  panel.setList('[data-part=notes]', [{ amount, corrected, understood }], noteNodes);
  for (const asTyped of panel.queryAll('[data-act=literally]'))
    asTyped.textContent = `Cari persis ${quote(query)}`;
  const chips = view.chips.map(({ group, value }) => ({ group, value }));
  panel.setList('[data-part=chips]', chips, ({ group, value }) => button(group, value, '', 'filter-link'));
  panel.setShown('fieldset', chips.length > 0);
  for (const [index, { label, count, on }] of view.chips.entries()) {
    const chip = `[data-part=chips] :nth-child(${index + 1})`;
    panel.setText(chip, `${label} (${count})`);
    panel.query(chip).setAttribute('aria-pressed', String(on));
  }
  const list = panel.query('[data-part=list]');
  showRows(panel, list, rows);
  const isSure = rows.length > 0;
  const hasRelated = related.length > 0;
  const items = isSure && view.hasFullText ? [] : [{ isSure, hasRelated }];
  panel.setList('[data-part=related]', items, () =>
    isSure
      ? [button('fully', '', 'Cari juga di isi halaman', 'link-button')]
      : [...(hasRelated ? relatedNodes(list.id) : []), adviceNode(hasRelated, repository)],
  );
  for (const grid of panel.queryAll('[data-search-related]')) showRows(panel, grid, related);
  for (const gap of panel.queryAll('.gap > p a')) gap.setAttribute('href', gapUrl(query, repository) ?? '');
}

/** Offers to send the words of a query that nothing answers, once its results are final. A form that is open for it stays. */
export function offerGapForm(panel: GuideElement, query: string): void {
  for (const place of panel.queryAll('[data-gap]')) {
    if (place.dataset.gap === query) continue;
    place.dataset.gap = query;
    place.replaceChildren(button('tell', '', 'Kirim: tidak ketemu'));
  }
}

/** Writes into a panel what is shown before anything is typed. */
export function showHints(panel: GuideElement, recent: readonly string[], pins: readonly Pin[]): void {
  panel.setShown('[data-part=retry]', false);
  panel.setShown('[data-part=idle]', true);
  const keys = matchMedia('(hover: none)').matches
    ? ''
    : ' Enter membuka hasil teratas, Ctrl+Enter menyalin balasannya.';
  panel.setText('[data-part=status]', `Ketik seperti di chat.${keys}`);
  const pinned = pins.map(({ url, title }) => link(url, title, 'filter-link'));
  const searched = recent.map((query) => button('recent', query, query, 'filter-link'));
  panel.setList('[data-part=notes]', [{ pins, recent }], () => [
    ...(pinned.length > 0 ? [hint('Disematkan'), group(...pinned)] : []),
    ...(searched.length > 0
      ? [hint('Terakhir dicari'), group(...searched, button('forget', '', 'Hapus riwayat', 'link-button'))]
      : []),
  ]);
  panel.setShown('fieldset', false);
  panel.setList('[data-part=related]', [], () => []);
  showRows(panel, panel.query('[data-part=list]'), []);
}

function noteNodes({
  amount,
  corrected,
  understood,
}: Pick<SearchView, 'amount' | 'corrected' | 'understood'>) {
  const notes: HTMLElement[] = [];
  if (amount !== undefined) {
    // Whoever types an amount may want to calculate with it.
    const transfer = link(`/kalkulator/?masuk=${amount}#cek-transfer`, 'cek transfer sejumlah ini');
    const total = link(`/kalkulator/?total=${amount}#berapa-dibayar`, 'hitung sebagai total belanja');
    notes.push(hint(`${formatRupiah(amount)}: `, transfer, ' · ', total));
  }
  if (corrected.length > 0) {
    const words = corrected.flatMap((word) => [', ', createElement('em', {}, word)]).slice(1);
    const asTyped = button('literally', '', '', 'link-button');
    notes.push(hint('Menampilkan hasil untuk ', ...words, '. ', asTyped));
  }
  if (understood) notes.push(hint(`Dibaca: ${understood}`));
  return notes;
}

function adviceNode(hasRelated: boolean, repository: string | undefined): HTMLElement {
  const advice = hasRelated
    ? 'Bukan itu? Jangan menebak di chat: tanyakan ke TL.'
    : 'Panduan tidak punya jawaban yang pasti untuk ini. Jangan menebak di chat: tanyakan ke TL.';
  return createElement(
    'div',
    { className: 'gap card stack notice--open' },
    createElement('p', {}, advice),
    group(
      button('gap', '', 'Salin pertanyaan untuk TL'),
      ...(repository ? [link('', 'Laporkan celah panduan')] : []),
    ),
    ...(import.meta.env.HEARS_BACK ? [createElement('div', { dataset: { gap: '' } })] : []),
  );
}

function relatedNodes(listId: string): HTMLElement[] {
  const title = 'Mungkin ini, baca dulu';
  const grid = createElement('div', {
    className: 'cards',
    id: `${listId}-related`,
    role: 'grid',
    ariaLabel: title,
    dataset: { searchRelated: '' },
  });
  return [createElement('h2', { className: 'overline' }, title), grid];
}

function hint(...children: (HTMLElement | string)[]): HTMLElement {
  const isPlain = children.every((child) => typeof child === 'string');
  return createElement('p', { className: isPlain ? 'muted plain' : 'muted' }, ...children);
}

function link(href: string, label: string, className = ''): HTMLElement {
  return createElement('a', { href, className }, label);
}

function group(...children: HTMLElement[]): HTMLElement {
  return createElement('p', { className: 'cluster' }, ...children);
}

function button(act: string, value: string, label: string, className = 'button'): HTMLElement {
  return createElement('button', { type: 'button', className, dataset: { act, value } }, label);
}
