import type { Element, Nodes } from 'hast';
import { renderOnGitHub } from '../../text/on-github.ts';

/** What a reader gets of a Markdown text: all that can be read, in order and with single spaces, and where its links lead. */
export interface ReaderView {
  text: string;
  links: string[];
}

/**
 * What a browser shows of a Markdown text in GitHub's dialect, HTML included. Made without the engine and the code of the
 * site, so that it can judge them.
 */
export function readerView(markdown: string): ReaderView {
  const view: ReaderView = { text: '', links: [] };
  collect(renderOnGitHub(markdown).page, view);
  view.text = view.text.replace(/\s+/g, ' ').trim();
  return view;
}

/** Whether two Markdown texts give a reader the same words and the same links. */
export function readsAs(one: string, other: string): boolean {
  const [a, b] = [readerView(one), readerView(other)];
  return a.text === b.text && a.links.join('\n') === b.links.join('\n');
}

const unseen = new Set(['script', 'style', 'template', 'title', 'head', 'iframe', 'noembed', 'noframes']);
const inline = new Set(['a', 'strong', 'em', 'del', 'code', 'sup', 'span', 'b', 'i']);

function collect(node: Nodes, view: ReaderView): void {
  if (node.type === 'text') view.text += node.value;
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element') {
    if (unseen.has(node.tagName)) return;
    if (node.tagName === 'input') view.text += node.properties.checked ? '☑' : '☐';
    if (node.tagName === 'a') view.links.push(`${textOf(node)} -> ${node.properties.href}`);
    if (!inline.has(node.tagName)) view.text += ' ';
  }
  const first = node.type === 'element' && node.tagName === 'ol' ? Number(node.properties.start ?? 1) : NaN;
  let number = first;
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'li' && !Number.isNaN(number))
      view.text += ` ${number++}. `;
    collect(child, view);
  }
  if (node.type === 'element' && !inline.has(node.tagName)) view.text += ' ';
}

function textOf(node: Element): string {
  const view: ReaderView = { text: '', links: [] };
  for (const child of node.children) collect(child, view);
  return view.text.trim();
}
