import { readWords } from '../../text/outline.ts';

/** What somebody else said or a screen shows, within quotation marks in one paragraph, and placeholders. */
const quoted: readonly RegExp[] = [
  /"(?:[^"\n]|\n(?![ \t]*\n)){0,400}"/g,
  /“(?:[^”\n]|\n(?![ \t]*\n)){0,400}”/g,
  /‘(?:[^’\n]|\n(?![ \t]*\n)){0,400}’/g,
  /\{\w+\}/g,
];

/** The words of a Markdown text that are its author's own: not quoted, not in code. Offsets stay the same. */
export function ownWords(markdown: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  const words = readWords(markdown.replace(/^[ \t]*>[^\n]*/gm, blank));
  return quoted.reduce((all, each) => all.replace(each, blank), words);
}
