import { formatRupiah } from '../../domain/money.ts';
import type { Segment } from '../../search/marks.ts';
import type { Chip, Row, SearchView } from './search-view.ts';

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
  notes.replaceChildren(...noteNodes(view, literally));
  chips.replaceChildren(...view.chips.map(chipNode));
  list.replaceChildren(...view.rows.map((row, i) => rowNode(row, `${list.id}-${i}`)));
  list.hidden = view.rows.length === 0;
  related.replaceChildren(...relatedNodes(view, list.id));
}

/** What stands there before anything is typed. */
export function renderHints(
  { status, notes, chips, list, related, retry }: Elements,
  recent: readonly string[],
): void {
  retry.hidden = true;
  status.textContent = 'Ketik seperti di chat. Enter membuka hasil teratas, Ctrl+Enter menyalin jawabannya.';
  chips.replaceChildren();
  list.replaceChildren();
  list.hidden = true;
  related.replaceChildren();
  notes.replaceChildren();
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
  const link = (label: string, href: string) => {
    const node = document.createElement('a');
    node.href = href;
    node.textContent = label;
    return node;
  };
  line.append(
    link('cek transfer sejumlah ini', `/kalkulator/?masuk=${amount}#cek-transfer`),
    ' · ',
    link('hitung sebagai total belanja', `/kalkulator/?total=${amount}#berapa-dibayar`),
  );
  return line;
}

function chipNode({ group, value, label, count, on }: Chip): HTMLElement {
  const node = button(group, value, `${label} (${count})`, 'chip');
  node.setAttribute('aria-pressed', String(on));
  return node;
}

function relatedNodes({ related, rows, query }: SearchView, id: string): Node[] {
  if (query === '' || rows.length > 0) return [];
  const advice = element('div', 'gap');
  advice.append(
    element(
      'p',
      '',
      'Panduan tidak punya jawaban yang pasti untuk ini. Jangan menebak di chat: tanyakan ke TL.',
    ),
    group(button('gap', '', 'Salin pertanyaan untuk TL')),
  );
  if (related.length === 0) return [advice];
  const grid = element('div', 'rows');
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', 'Mungkin terkait');
  grid.dataset.searchRelated = '';
  grid.append(...related.map((row, i) => rowNode(row, `${id}-related-${i}`)));
  return [advice, element('h2', 'related-title', 'Mungkin terkait'), grid];
}

function rowNode(row: Row, id: string): HTMLElement {
  const node = element('div', 'row');
  node.setAttribute('role', 'row');
  const cell = element('div', 'main');
  cell.setAttribute('role', 'gridcell');
  cell.id = id;
  const head = element('p', 'head');
  const link = document.createElement('a');
  link.href = row.url;
  link.tabIndex = -1;
  link.append(...segmentNodes(row.title));
  head.append(link);
  if (row.section) head.append(element('span', 'section', row.section));
  if (row.isNew) head.append(element('span', 'new', 'baru'));
  const facts = [row.kind, row.area, row.since].filter(Boolean).join(' · ');
  const answer = element('p', 'answer');
  answer.append(...segmentNodes(row.answer));
  cell.append(head, answer, element('p', 'facts', facts));
  node.append(cell);
  if (row.copy) {
    const side = element('div', 'side');
    side.setAttribute('role', 'gridcell');
    const copy = element('button', 'button copy', 'Salin') as HTMLButtonElement;
    copy.type = 'button';
    copy.tabIndex = -1;
    copy.dataset.copy = row.copy;
    copy.setAttribute('aria-label', `Salin jawaban: ${row.title.map(({ text }) => text).join('')}`);
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
