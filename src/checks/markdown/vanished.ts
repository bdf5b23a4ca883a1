import { markdownToHtml } from 'satteri';
import { dialect } from '../../text/dialect.ts';
import { isUsed } from '../../text/outline.ts';
import type { MarkdownFault, MarkdownRule } from './markdown-rule.ts';

/** What is written is shown. These are the known ways to vanish; `findMissing` finds others. */
export const vanished: MarkdownRule = {
  rule: 'vanished',
  wrong: 'tidak tampil seluruhnya',
  nodes: {
    tableRow: ({ node, parent }) => {
      const [head] = parent.type === 'table' ? parent.children : [];
      if (!head || node.children.length <= head.children.length) return undefined;
      return 'Hapus sel yang lebih; `|` di dalam isi ditulis `\\|`.';
    },
    definition: ({ node, text }) =>
      isUsed(node, text) ? undefined : 'Hapus baris ini, atau tulis `\\` di depan `[`.',
  },
};

/** Entities, ends of HTML elements, lines of Starlight's boxes, known languages of code, ticks of tasks, addresses of links. */
const unread: readonly RegExp[] = [
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|<\/[a-z][\w-]*\s*>/gi,
  /^[ \t>]*(?::{3,}.*|(?:`{3,}|~{3,})[ \t]*(?:te?xt|csv|json|ya?ml|html|sql|md|sh|js|ts)[ \t\r]*$)/gm,
  /(?<=^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[x\](?=\s)/gim,
  /\](?:\(\s*(?:<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)|\[[^\]\n]*\])|^[ \t>]*\[[^\]\n]+\]:\s*\S+/gm,
];
const listNumber = /(?<=^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)]) )*)\d{1,9}[.)](?=\s)/gm;
const letter = /[\p{L}\p{N}]/gu;
const others = /[^\p{L}\p{N}]+/gu;

/** The offset of the first letter or digit, except in `known` spans, that is missing on the page that the site makes of a text. */
export function findMissing(text: string, known: readonly MarkdownFault[]): number | undefined {
  const dot = (found: string) => found.replace(letter, (each) => '.'.repeat(each.length));
  let plain = text;
  for (const { start, end } of known)
    plain = plain.slice(0, start) + dot(plain.slice(start, end)) + plain.slice(end);
  plain = unread.reduce((all, pattern) => all.replace(pattern, dot), plain);
  // The numbers of a list are no text on the page: bullets take their place.
  plain = plain.replace(listNumber, ({ length }) => '-'.padEnd(length));
  const page = markdownToHtml(plain, { features: dialect }).html.replace(/<[^>]*>|&#?\w+;/g, '');
  if (plain.replace(others, '') === page.replace(others, '')) return undefined;
  const letters = page.match(letter) ?? [];
  return plain.matchAll(letter).find(([each], index) => each !== letters[index])?.index;
}
