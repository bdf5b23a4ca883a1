import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import type { IsoDate } from '../../../../src/domain/dated/iso-date.ts';
import { parseMarkdown } from '../../../../src/text/outline.ts';

/** The letters and signs of a text: where its lines break doesn't count. */
export const squeeze = (text: string) => text.replace(/\s+/g, '');
/** The plain text of Markdown, squeezed. */
export const plainText = (markdown: string) => squeeze(wordsOf(parseMarkdown(markdown)));

/** What a built page or its Markdown says, each text squeezed. */
export interface Written {
  title: string;
  answer: string;
  body: string;
  /** What stood there until each correction, oldest first: title, answer and body in one. */
  earlier: { correctedOn: IsoDate; text: string }[];
}

/** The revision in the HTML of a built page. */
export function readBuiltPage(dist: string, url: string): Written {
  const written: Written = { title: '', answer: '', body: '', earlier: [] };
  visit(
    fromHtml(readFileSync(join(dist, url, 'index.html'), 'utf8')),
    'element',
    (element, index, parent) => {
      const { tagName, properties, children } = element;
      const earlier = /^sebelum-koreksi-(.+)$/.exec(`${properties.id}`)?.[1];
      if (tagName === 'h1') written.title = textOf(element);
      if (properties.dataPagefindWeight === '3') written.answer = textOf(element);
      if (hasClass(element, 'sl-markdown-content'))
        written.body = children.filter(isOfBody).map(textOf).join('');
      if (earlier && parent && index !== undefined) {
        const blocks = parent.children.slice(index + 1).find(({ type }) => type === 'element');
        written.earlier.unshift({ correctedOn: earlier, text: blocks ? textOf(blocks as Element) : '' });
      }
    },
  );
  return written;
}

/** The Markdown of a page or revision: its frontmatter, and its text without the title, what is said of it and the answer. */
export function readBuiltMarkdown(dist: string, url: string) {
  const text = readFileSync(join(dist, url.replace(/\/$/, '.md')), 'utf8');
  const [, head = '', title = '', rest = ''] = /^---\n(.*?)\n---\n\n# (.*?)\n\n(.*)$/s.exec(text) ?? [];
  const [, answer = '', body = ''] = /^(?:> .*?\n\n)?\*\*[^*]+:\*\* (.*?)\n\n(.*)$/s.exec(rest) ?? [];
  return { front: parse(head), title: squeeze(title), answer: squeeze(answer), body: plainText(body) };
}

/** The text of a reply that may be sent today, as the page of all replies has it, squeezed; undefined where it can't be sent. */
export function readBuiltReplies(dist: string): Map<string, string> {
  const replies = new Map<string, string>();
  const page = join(dist, 'balasan/index.html');
  if (!existsSync(page)) return replies;
  visit(fromHtml(readFileSync(page, 'utf8')), 'element', ({ tagName, properties }) => {
    const { dataReply, dataComing, dataSpec } = properties;
    if (tagName !== 'ready-reply' || dataComing !== undefined) return;
    replies.set(`${dataReply}`, squeeze(JSON.parse(`${dataSpec}`).text));
  });
  return replies;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return squeeze(node.value);
  const isHidden =
    node.type === 'element' && (hasClass(node, 'sr-only') || /^(?:script|style)$/.test(node.tagName));
  return 'children' in node && !isHidden ? node.children.map(textOf).join('') : '';
}

/** Whether a child of a page's content is part of the revision's own text, and not of what stands around it. */
function isOfBody(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const isAround =
    hasClass(node, 'not-content') || 'dataPagefindIgnore' in node.properties || node.tagName === 'on-days';
  return !isAround;
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
