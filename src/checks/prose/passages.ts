import { offsetsOf, parseMarkdown } from '../../text/outline.ts';
import { walk } from '../../text/walk.ts';
import { readWords } from '../../text/words.ts';

/** A paragraph, list item or table row: its words in lower case, and the line it starts on, counted from 1. */
export interface Passage {
  words: string[];
  line: number;
  text: string;
}

/** The passages of a Markdown text in reading order, without headings. */
export function readPassages(markdown: string): Passage[] {
  const tree = parseMarkdown(markdown);
  const all = readWords(markdown, ' ', tree);
  const passages: Passage[] = [];
  walk(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return;
    const text = all
      .slice(...offsetsOf(node))
      .replace(/\s+/g, ' ')
      .trim();
    passages.push({ text, words: wordsOf(text), line: node.position?.start.line ?? 1 });
  });
  return passages;
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
