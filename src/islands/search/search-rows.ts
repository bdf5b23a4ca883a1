import type { Segment } from '../../search/marks.ts';
import { createCopyButton } from '../copy/copy-from.ts';
import { createElement } from '../create-element.ts';
import type { GuideElement } from '../element.ts';
import type { Row } from './search-view.ts';

/** The record that each row node shows with its answer. */
const recordOfRow = new WeakMap<Element, number>();

/**
 * Shows rows in a list. A record keeps its node, a new one takes that of one that has gone, and only what is new in it is written:
 * from key to key most of it stays. A row without its answer gives way to another node, as one that grows would push the next ones.
 */
export function showRows(panel: GuideElement, list: HTMLElement, rows: readonly Row[]): void {
  const whole = [...list.children].filter((node) => recordOfRow.has(node));
  const before = new Map(whole.map((node) => [recordOfRow.get(node), node]));
  const records = new Set(rows.map(({ record }) => record));
  const free = whole.filter((node) => !records.has(recordOfRow.get(node) ?? -1));
  for (const [index, row] of rows.entries()) {
    const node = before.get(row.record) ?? free.shift() ?? emptyRow();
    if (row.answer.length > 0) recordOfRow.set(node, row.record);
    else recordOfRow.delete(node);
    fillRow(panel, node, row, `${list.id}-${index}`);
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  }
  while (list.children.length > rows.length) list.lastElementChild?.remove();
  list.hidden = rows.length === 0;
}

function emptyRow(): HTMLElement {
  const head = createElement(
    'p',
    { className: 'head cluster' },
    createElement('a', { className: 'card-link card-title', tabIndex: -1 }),
    createElement('span', { className: 'section muted' }),
    createElement('span', { className: 'badge badge--coming' }, 'baru'),
  );
  const texts = ['answer', 'facts muted'].map((className) => createElement('p', { className }));
  const cells = [cell('main', head, ...texts), cell('end')];
  return createElement('div', { className: 'row card stack', role: 'row' }, ...cells);
}

function fillRow(panel: GuideElement, node: Element, row: Row, id: string): void {
  const { url, title, section, isNew, kind, area, since, why, answer, reply, internal } = row;
  const own = title.map(({ text }) => text).join('');
  panel.query('.main', node).id = id;
  panel.query('a', node).setAttribute('href', url);
  panel.setList('a', title, segmentNode, node);
  panel.setText('.section', section, node);
  panel.setShown('.section', section !== '', node);
  panel.setShown('.badge', isNew, node);
  panel.setList('.answer', answer, segmentNode, node);
  panel.setText('.facts', [kind, area, since, why].filter(Boolean).join(' · '), node);
  panel.query('.end', node).className = reply && reply.title !== own ? 'end reply cluster' : 'end side';
  panel.setList('.end', reply || internal ? [{ own, reply, internal }] : [], endNodes, node);
}

/** What stands at the end of a row: its reply and its buttons. `own`: the row's title. `data-send` is what Ctrl+Enter presses. */
function endNodes({ own, reply, internal }: Pick<Row, 'reply' | 'internal'> & { own: string }) {
  const buttons = internal
    ? [copyButton('Salin, jangan dikirim', own, { copy: internal, internal: '' }, 'quiet')]
    : [];
  if (!reply) return buttons;
  const send: HTMLElement = reply.fillAt
    ? createElement(
        'a',
        { className: 'button button--main', href: reply.fillAt, tabIndex: -1, dataset: { send: '' } },
        'Isi balasan',
      )
    : copyButton('Salin balasan', reply.title, { copy: reply.text, send: '' }, 'main');
  // A reply's card has shown its title and its text already.
  if (reply.title === own) return [send];
  const named = createElement('p', {}, createElement('b', {}, reply.title), ' ', reply.text);
  return [named, send, ...buttons];
}

/** A button of a row. Keys reach it through the row, so that Tab goes past the results. */
function copyButton(label: string, what: string, dataset: Record<string, string>, look: 'main' | 'quiet') {
  const className = `button button--${look}`;
  return Object.assign(createCopyButton(what, dataset, label), { tabIndex: -1, className });
}

function cell(className: string, ...children: HTMLElement[]): HTMLElement {
  return createElement('div', { className, role: 'gridcell' }, ...children);
}

function segmentNode({ text, marked }: Segment): Node {
  return marked ? createElement('mark', {}, text) : new Text(text);
}
