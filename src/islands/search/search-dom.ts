import { formatRupiah } from '../../domain/money/money.ts';
import type { Segment } from '../../search/marks.ts';
import { labelCopy } from '../copy/clipboard.ts';
import { type Chip, gapUrl, type Row, type SearchView } from './search-view.ts';

/** The parts of a panel, as `SearchParts.astro` writes them. */
export interface Elements {
  status: HTMLElement;
  notes: HTMLElement;
  chips: HTMLElement;
  list: HTMLElement;
  related: HTMLElement;
  retry: HTMLElement;
}

/** Puts a view on the page. All text goes in as text, never as HTML. */
export function renderView(
  { status, notes, chips, list, related, retry }: Elements,
  view: SearchView,
  literally: boolean,
): void {
  retry.hidden = true;
  if (status.textContent !== view.line) status.textContent = view.line;
  const { amount, corrected, understood, query } = view;
  update(notes, [amount, corrected, understood, literally, corrected.length > 0 && query], () =>
    noteNodes(view, literally),
  );
  update(chips, view.chips, () => view.chips.map(chipNode));
  updateRows(list, view.rows);
  list.hidden = view.rows.length === 0;
  update(related, [view.related, view.rows.length === 0 && query], () =>
    relatedNodes(view, list.id, status.closest<HTMLElement>('[data-repository]')?.dataset.repository),
  );
}

/** What stands there before anything is typed. */
export function renderHints(
  { status, notes, chips, list, related, retry }: Elements,
  recent: readonly string[],
): void {
  retry.hidden = true;
  status.textContent = 'Ketik seperti di chat. Enter membuka hasil teratas, Ctrl+Enter menyalin jawabannya.';
  for (const part of [notes, chips, list, related]) {
    part.replaceChildren();
    contents.delete(part);
  }
  list.hidden = true;
  if (recent.length === 0) return;
  const heading = element('p', 'hint', 'Terakhir dicari');
  const buttons = recent.map((query) => button('recent', query, query));
  notes.replaceChildren(heading, group(...buttons, button('forget', '', 'Hapus riwayat', 'quiet')));
}

function noteNodes({ corrected, understood, query, amount }: SearchView, literally: boolean): Node[] {
  const nodes: Node[] = [];
  if (amount !== undefined) nodes.push(calculatorNode(amount));
  if (corrected.length > 0 && !literally) {
    const line = element('p', 'hint', 'Menampilkan hasil untuk ');
    for (const [i, { taken }] of corrected.entries())
      line.append(i > 0 ? ', ' : '', element('em', '', taken));
    line.append('. ', button('literally', '', `Cari persis “${query.slice(0, 60)}”`, 'link'));
    nodes.push(line);
  }
  if (understood) nodes.push(element('p', 'hint', `Dibaca: ${understood}`));
  return nodes;
}

/** An amount is asked about to be calculated with: both calculators, filled in. */
function calculatorNode(amount: number): HTMLElement {
  const line = element('p', 'hint', `${formatRupiah(amount)}: `);
  line.append(
    linkTo(`/kalkulator/?masuk=${amount}#cek-transfer`, 'cek transfer sejumlah ini'),
    ' · ',
    linkTo(`/kalkulator/?total=${amount}#berapa-dibayar`, 'hitung sebagai total belanja'),
  );
  return line;
}

function chipNode({ group, value, label, count, on }: Chip): HTMLElement {
  const node = button(group, value, `${label} (${count})`, 'chip');
  node.setAttribute('aria-pressed', String(on));
  return node;
}

function reportNodes(query: string, repository: string | undefined): Node[] {
  const url = gapUrl(query, repository);
  return url ? [linkTo(url, 'Laporkan celah panduan')] : [];
}

function relatedNodes({ related, rows, query }: SearchView, id: string, repository?: string): Node[] {
  if (query === '' || rows.length > 0) return [];
  const advice = element('div', 'gap');
  advice.append(
    element(
      'p',
      '',
      'Panduan tidak punya jawaban yang pasti untuk ini. Jangan menebak di chat: tanyakan ke TL.',
    ),
    group(button('gap', '', 'Salin pertanyaan untuk TL'), ...reportNodes(query, repository)),
  );
  if (related.length === 0) return [advice];
  const grid = element('div', 'rows');
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', 'Mungkin terkait');
  grid.dataset.searchRelated = '';
  grid.id = `${id}-related`;
  updateRows(grid, related);
  return [advice, element('h2', 'related-title', 'Mungkin terkait'), grid];
}

/** What each part and row says, as it was made. */
const contents = new WeakMap<Element, string>();

/** Makes a part say something else; what it says already stays as it is. */
function update(part: HTMLElement, says: unknown, makeNodes: () => Node[]): void {
  const content = JSON.stringify(says);
  if (contents.get(part) === content) return;
  contents.set(part, content);
  part.replaceChildren(...makeNodes());
}

/** Makes the list say these rows. Those that stood there already stay as they are: from key to key most do. */
function updateRows(list: HTMLElement, rows: readonly Row[]): void {
  const before = new Map([...list.children].map((node) => [contents.get(node), node]));
  for (const [i, row] of rows.entries()) {
    const content = JSON.stringify(row);
    const node = before.get(content) ?? rowNode(row);
    contents.set(node, content);
    const cell = node.firstElementChild;
    if (cell) cell.id = `${list.id}-${i}`;
    const there = list.children[i];
    if (there !== node) list.insertBefore(node, there ?? null);
  }
  while (list.children.length > rows.length) list.lastElementChild?.remove();
}

function rowNode(row: Row): HTMLElement {
  const node = element('div', 'row');
  node.setAttribute('role', 'row');
  const cell = element('div', 'main');
  cell.setAttribute('role', 'gridcell');
  const head = element('p', 'head');
  const link = document.createElement('a');
  link.href = row.url;
  link.tabIndex = -1;
  link.append(...segmentNodes(row.title));
  head.append(link);
  if (row.section) head.append(element('span', 'section', row.section));
  if (row.isNew) head.append(element('span', 'new', 'baru'));
  const facts = [row.kind, row.area, row.since, row.toFill && 'buka untuk mengisi']
    .filter(Boolean)
    .join(' · ');
  const answer = element('p', 'answer');
  answer.append(...segmentNodes(row.answer));
  cell.append(head, answer, element('p', 'facts', facts));
  node.append(cell);
  if (row.copy) {
    const side = element('div', 'side');
    side.setAttribute('role', 'gridcell');
    const copy = element('button', 'button copy') as HTMLButtonElement;
    copy.type = 'button';
    copy.tabIndex = -1;
    copy.dataset.copy = row.copy;
    labelCopy(copy, 'Salin', `jawaban: ${row.title.map(({ text }) => text).join('')}`);
    side.append(copy);
    node.append(side);
  }
  return node;
}

function segmentNodes(segments: readonly Segment[]): Node[] {
  return segments.map(({ text, marked }) =>
    marked ? element('mark', '', text) : document.createTextNode(text),
  );
}

function linkTo(href: string, label: string): HTMLElement {
  const node = document.createElement('a');
  node.href = href;
  node.textContent = label;
  return node;
}

function group(...nodes: Node[]): HTMLElement {
  const node = element('p', 'group');
  node.append(...nodes);
  return node;
}

function button(act: string, value: string, label: string, className = ''): HTMLElement {
  const node = element('button', `button ${className}`.trim(), label) as HTMLButtonElement;
  node.type = 'button';
  node.dataset.act = act;
  node.dataset.value = value;
  return node;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}
