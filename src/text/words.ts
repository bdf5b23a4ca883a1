import { offsetsOf, parseMarkdown } from './outline.ts';
import { walk } from './walk.ts';

/** The words of a Markdown text, each in its place. `filler` replaces what isn't shown as it is written: marks, escapes, addresses. */
export function readWords(markdown: string, filler = ' ', tree = parseMarkdown(markdown)): string {
  const blank = (text: string) => text.replace(/\S/g, filler);
  let words = '';
  walk(tree, (node, parent) => {
    if (node.type !== 'text' && node.type !== 'break') return;
    const [start, end] = offsetsOf(node);
    const isAddress = parent?.type === 'link' && markdown[offsetsOf(parent)[0]] !== '[';
    if (!isAddress) words += blank(markdown.slice(words.length, start)) + markdown.slice(start, end);
  });
  return (words + blank(markdown.slice(words.length))).replace(/\\[!-/:-@[-`{-~]|&#?\w+;/g, blank);
}
