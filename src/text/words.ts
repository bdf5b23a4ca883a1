import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { offsetsOf, parseMarkdown } from './outline.ts';

/** The words of a Markdown text, each in its place. `filler` replaces what isn't shown as it is written: marks, escapes, addresses. */
export function readWords(markdown: string, filler = ' ', tree = parseMarkdown(markdown)): string {
  const blank = (text: string) => text.replace(/\S/g, filler);
  let words = '';
  visit(tree, ['text', 'break'], (node, _, parent) => {
    const [start, end] = offsetsOf(node as Nodes);
    const isAddress = parent?.type === 'link' && markdown[offsetsOf(parent)[0]] !== '[';
    if (!isAddress) words += blank(markdown.slice(words.length, start)) + markdown.slice(start, end);
  });
  return (words + blank(markdown.slice(words.length))).replace(/\\[!-/:-@[-`{-~]|&#?\w+;/g, blank);
}
