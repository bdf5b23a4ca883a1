import { readableText } from './readable-text.ts';

/** A paragraph, list item or table row: its words in lower case, and the line it starts on, counted from 1. */
export interface Passage {
  words: string[];
  line: number;
  text: string;
}

const ownLine = /^\s*(?:\||[-*+] |\d{1,9}[.)] )/;
const noPassage = /^\s*(?:#{1,6} |:::|\|[\s|:-]+$|$)/;

/** The passages of a Markdown text in reading order, without headings. */
export function readPassages(markdown: string): Passage[] {
  const passages: { line: number; text: string }[] = [];
  let isOpen = false;
  for (const [index, line] of readableText(markdown).split('\n').entries()) {
    if (noPassage.test(line)) {
      isOpen = false;
      continue;
    }
    const last = passages.at(-1);
    if (last && isOpen && !ownLine.test(line)) last.text += ` ${line}`;
    else passages.push({ line: index + 1, text: line });
    isOpen = true;
  }
  return passages.map(({ line, text }) => ({
    line,
    text: text.replace(/\s+/g, ' ').trim(),
    words: wordsOf(text),
  }));
}

/** The words of a text in lower case, without signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
