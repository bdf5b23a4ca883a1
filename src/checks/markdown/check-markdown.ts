import type { Nodes, Parents } from 'mdast';
import { offsetsOf, parseMarkdown, readWords, walk } from '../../text/outline.ts';
import { inlineMarkup } from '../../text/text-links.ts';
import { type Check, issueAt } from '../check.ts';
import { readProse } from '../prose/prose-fields.ts';
import { quote } from '../read/quote.ts';
import { blocks } from './blocks.ts';
import { html, images, links } from './inline.ts';
import type { Judgement, MarkdownFault, MarkdownRule, Piece } from './markdown-rule.ts';
import { readsOtherwise } from './reads-otherwise.ts';
import { findMissing, vanished } from './vanished.ts';

/** What an author writes is what readers see: in Markdown, and in fields, which are plain text. Replies have a rule of their own. */
export const checkMarkdown: Check = ({ files }) =>
  [...files.values()].flatMap((file) => {
    const faults = /^(?!replies\/).*\.md$/.test(file.path) ? findFaults(file.body) : [];
    const signs = readProse(file).fields.flatMap(({ field, text }) => {
      // A link in an answer has an error of its own.
      const sign = text.match(inlineMarkup)?.find((found) => field[0] !== 'answer' || found[0] !== '[');
      const what = `Tampil: ${quote(sign)} dengan tandanya.`;
      const fix = 'Hapus tandanya.';
      return sign ? issueAt(file.locate(field), 'reads-otherwise', { what, fix }) : [];
    });
    return [...faults.map((fault) => issueAt(file.locateInBody(fault.start), fault.rule, fault)), ...signs];
  });

/** The faults of a Markdown text: one at a place, and no warning in a line with an error. */
export function findFaults(text: string): MarkdownFault[] {
  const tree = parseMarkdown(text);
  const words = readWords(text, '\uFFFC', tree);
  const pieces: Piece[] = [];
  const parents = new Map<Nodes, Parents>();
  walk(tree, (node, parent) => {
    const [start, end] = offsetsOf(node);
    const isProse = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    const own = { source: text.slice(start, end), words: isProse ? words.slice(start, end) : '' };
    if (parent) pieces.push({ node, parent, grandparent: parents.get(parent), start, ...own, text });
    if (parent) parents.set(node, parent);
  });
  const errors = judge(pieces, [html, images, links, blocks, vanished]);
  const at = findMissing(text, errors);
  if (at !== undefined) {
    const what = `${quote(text.slice(at))} tidak tampil.`;
    errors.push({ rule: 'vanished', start: at, end: at + 1, what, fix: 'Pindahkan ke teks biasa.' });
  }
  const lineOf = ({ start }: MarkdownFault) => text.lastIndexOf('\n', start - 1);
  const wrongLines = new Set(errors.map(lineOf));
  const warnings = judge(pieces, [readsOtherwise]).filter((fault) => !wrongLines.has(lineOf(fault)));
  return [...errors, ...warnings];
}

function judge(pieces: readonly Piece[], rules: readonly MarkdownRule[]): MarkdownFault[] {
  const all = pieces.flatMap((piece) => rules.flatMap((rule) => judgePiece(piece, rule)));
  return all.filter(({ rule, start, end }, i) => {
    // The closing line of a box that is at fault is no second fault.
    const isClosing = /^[\s>:]+$/.test(pieces[0]?.text.slice(start, end) ?? '');
    return !all
      .slice(0, i)
      .some((it) => (start < it.end && it.start < end) || (isClosing && it.rule === rule));
  });
}

function judgePiece(piece: Piece, { rule, wrong, nodes, words = [] }: MarkdownRule): MarkdownFault[] {
  const { node, start, source, text } = piece;
  const faultAt = (at: number, written: string, verdict: Judgement): MarkdownFault[] => {
    if (!verdict) return [];
    const isSeen = typeof verdict !== 'string';
    const what = isSeen ? `Tampil: ${verdict[0]}.` : `${quote(written)} ${wrong}.`;
    return [{ rule, start: at, end: at + written.length, what, fix: isSeen ? verdict[1] : verdict }];
  };
  const verdict = nodes?.[node.type]?.(piece as never);
  // A node with others in it is at fault in its first line.
  const [line = ''] = 'children' in node ? (/^.*/.exec(source) ?? []) : [source];
  const own = faultAt(start, line, verdict);
  if (piece.words === '') return own;
  const inWords = words.flatMap(([pattern, judgeWords]) =>
    [...piece.words.matchAll(pattern)].flatMap(({ 0: { length }, index }) => {
      const found = source.slice(index, index + length);
      return faultAt(start + index, found, judgeWords(found, text.slice(0, start + index)));
    }),
  );
  return [...own, ...inWords];
}
