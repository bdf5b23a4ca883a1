import { formatRupiah } from '../../domain/money/money.ts';
import type { Segment } from '../../search/marks.ts';
import { createCopyButton } from '../copy/copy-from.ts';
import { createElement } from '../create-element.ts';
import type { GuideElement } from '../element.ts';
import { quote } from './quote.ts';
import { type Chip, gapUrl, type Row, type SearchView } from './search-view.ts';

/** Writes a view into the parts of a panel (`SearchParts.astro`). */
export function showView(panel: GuideElement, view: SearchView, isLiteral: boolean): void {
  const { amount, corrected, understood, query, rows, related } = view;
  panel.setShown('[data-part=retry]', false);
  panel.setShown('[data-part=idle]', false);
  panel.setText('[data-part=status]', view.line);
  const notes = [
    ...(amount === undefined ? [] : [{ amount }]),
    ...(corrected.length === 0 || isLiteral ? [] : [{ corrected, query }]),
    ...(understood ? [{ understood }] : []),
  ];
  panel.setList('[data-part=notes]', notes, noteNode);
  panel.setList('[data-part=chips]', view.chips, chipNode);
  showRows(panel.query('[data-part=list]'), rows);
  const { repository } = panel.dataset;
  const isSure = rows.length > 0;
  const items = query === '' || (isSure && view.hasFullText) ? [] : [{ query, isSure, related }];
  panel.setList('[data-part=related]', items, () =>
    isSure
      ? [button('fully', '', 'Cari juga di isi halaman', 'quiet')]
      : [
          ...(related.length > 0 ? relatedNodes(related, panel.query('[data-part=list]').id) : []),
          adviceNode(query, related.length > 0, repository),
        ],
  );
}

/** Writes into a panel what is shown before anything is typed. */
export function showHints(panel: GuideElement, recent: readonly string[]): void {
  panel.setShown('[data-part=retry]', false);
  panel.setShown('[data-part=idle]', true);
  const line = 'Ketik seperti di chat. Enter membuka hasil teratas, Ctrl+Enter menyalin balasannya.';
  panel.setText('[data-part=status]', line);
  panel.setList('[data-part=notes]', recent.length > 0 ? [recent] : [], () => [
    hint('Terakhir dicari'),
    group(
      ...recent.map((query) => button('recent', query, query)),
      button('forget', '', 'Hapus riwayat', 'quiet'),
    ),
  ]);
  panel.setList('[data-part=chips]', [], chipNode);
  panel.setList('[data-part=related]', [], rowNode);
  showRows(panel.query('[data-part=list]'), []);
}

type PanelNote = { amount: number } | Pick<SearchView, 'corrected' | 'query'> | { understood: string };

function noteNode(note: PanelNote): HTMLElement {
  if ('understood' in note) return hint(`Dibaca: ${note.understood}`);
  if ('corrected' in note) {
    const words = note.corrected.map(({ taken }) => createElement('em', {}, taken));
    const taken = words.flatMap((word, index) => (index > 0 ? [', ', word] : [word]));
    const asTyped = button('literally', '', `Cari persis ${quote(note.query)}`, 'link');
    return hint('Menampilkan hasil untuk ', ...taken, '. ', asTyped);
  }
  // Whoever types an amount may want to calculate with it.
  return hint(
    `${formatRupiah(note.amount)}: `,
    link(`/kalkulator/?masuk=${note.amount}#cek-transfer`, 'cek transfer sejumlah ini'),
    ' · ',
    link(`/kalkulator/?total=${note.amount}#berapa-dibayar`, 'hitung sebagai total belanja'),
  );
}

function chipNode({ group, value, label, count, on }: Chip): HTMLElement {
  const chip = button(group, value, `${label} (${count})`, 'chip');
  chip.setAttribute('aria-pressed', String(on));
  return chip;
}

function adviceNode(query: string, hasRelated: boolean, repository: string | undefined): HTMLElement {
  const url = gapUrl(query, repository);
  const advice = hasRelated
    ? 'Bukan itu? Jangan menebak di chat: tanyakan ke TL.'
    : 'Panduan tidak punya jawaban yang pasti untuk ini. Jangan menebak di chat: tanyakan ke TL.';
  return createElement(
    'div',
    { className: 'gap' },
    createElement('p', {}, advice),
    group(
      button('gap', '', 'Salin pertanyaan untuk TL'),
      ...(url ? [link(url, 'Laporkan celah panduan')] : []),
    ),
  );
}

function relatedNodes(related: readonly Row[], listId: string): HTMLElement[] {
  const title = 'Mungkin ini, baca dulu';
  const grid = createElement('div', {
    className: 'rows',
    id: `${listId}-related`,
    role: 'grid',
    ariaLabel: title,
    dataset: { searchRelated: '' },
  });
  showRows(grid, related);
  return [createElement('h2', { className: 'related-title' }, title), grid];
}

/** What each row node shows, as JSON, without its address: from key to key most addresses change, but not what is shown. */
const shownRows = new WeakMap<Element, string>();

/** Shows rows in a list. Nodes of rows that are there already are moved, not made again: from key to key most rows stay. */
function showRows(list: HTMLElement, rows: readonly Row[]): void {
  const before = new Map([...list.children].map((node) => [shownRows.get(node), node]));
  const nodes = rows.map((row, index) => {
    const json = JSON.stringify({ ...row, url: '' });
    const node = before.get(json) ?? rowNode(row);
    before.delete(json);
    shownRows.set(node, json);
    node.querySelector('a')?.setAttribute('href', row.url);
    const cell = node.firstElementChild;
    if (cell) cell.id = `${list.id}-${index}`;
    return node;
  });
  for (const [index, node] of nodes.entries()) {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  }
  while (list.children.length > nodes.length) list.lastElementChild?.remove();
  list.hidden = rows.length === 0;
}

function rowNode({
  url,
  title,
  section,
  isNew,
  kind,
  area,
  since,
  why,
  answer,
  reply,
  internal,
}: Row): HTMLElement {
  const head = createElement('p', { className: 'head' });
  head.append(createElement('a', { href: url, tabIndex: -1 }, ...segmentNodes(title)));
  if (section) head.append(createElement('span', { className: 'section' }, section));
  if (isNew) head.append(createElement('span', { className: 'new' }, 'baru'));
  const facts = [kind, area, since, why].filter(Boolean).join(' · ');
  const main = createElement(
    'div',
    { className: 'main', role: 'gridcell' },
    head,
    createElement('p', { className: 'answer' }, ...segmentNodes(answer)),
    createElement('p', { className: 'facts' }, facts),
  );
  const row = createElement('div', { className: 'row', role: 'row' }, main);
  const own = title.map(({ text }) => text).join('');
  const buttons = internal ? [copyButton('Salin (internal)', own, { copy: internal, internal: '' })] : [];
  // The reply comes first: Ctrl+Enter takes a row's first button.
  if (reply) {
    const copy = reply.text
      ? copyButton('Salin balasan', reply.title, { copy: reply.text })
      : createElement('a', { className: 'button', href: reply.url }, 'Isi balasan');
    // A page's card names its reply. A reply's card has named it already.
    const name = createElement('span', {}, `Balasan: ${reply.title}`);
    row.append(reply.title === own ? cell('side', copy) : cell('reply', name, copy, ...buttons));
  } else if (internal) row.append(cell('side', ...buttons));
  return row;
}

/** A button of a row. Keys reach it through the row, so that Tab goes past the results. */
function copyButton(label: string, what: string, dataset: Record<string, string>): HTMLElement {
  return Object.assign(createCopyButton(what, dataset, label), { tabIndex: -1 });
}

function cell(className: string, ...children: HTMLElement[]): HTMLElement {
  return createElement('div', { className, role: 'gridcell' }, ...children);
}

function segmentNodes(segments: readonly Segment[]): (HTMLElement | string)[] {
  return segments.map(({ text, marked }) => (marked ? createElement('mark', {}, text) : text));
}

function hint(...children: (HTMLElement | string)[]): HTMLElement {
  return createElement('p', { className: 'hint' }, ...children);
}

function link(href: string, label: string): HTMLElement {
  return createElement('a', { href }, label);
}

function group(...children: HTMLElement[]): HTMLElement {
  return createElement('p', { className: 'group' }, ...children);
}

function button(act: string, value: string, label: string, className = ''): HTMLElement {
  const classes = `button ${className}`.trim();
  return createElement('button', { type: 'button', className: classes, dataset: { act, value } }, label);
}
