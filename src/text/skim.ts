/** Words without any sign that Markdown could read, after an indentation and a list item's mark. */
const plainLine = /^( *(?:(?:[-*+]|\d{1,9}[.)]) +)?)\p{L}[^[\]<>*_`#|~\\{}\r\n]*(?=\r?$)/u;

/** The end of a link's title, which may stand on a line of its own. */
const titleEnd = /["')] *\)/;

/** A line that makes a heading of the paragraph above it, whose words are its anchor. */
const underline = /(?<=[^\s])[ \t\r]*\n[ \t>]*(?:=+|-+)[ \t\r]*(?=\n|$)/;

/** Paragraphs and lists of nothing but words, with nothing indented after them that would belong to a list before them. */
const emptyBlock =
  /(?<=^|\n\r?\n)(?:(?:[-*+] +|\d{1,9}[.)] +)?x\r?(?:\n|$))(?: *(?:[-*+] +|\d{1,9}[.)] +)?x\r?(?:\n|$))*(?=\s*\n\S|\s*$)/g;

/**
 * The text without its words: what has links and headings in it stays, each on its line and in its column, and is read
 * several times faster. For finding those, never for showing.
 */
export function skimMarkdown(markdown: string): string {
  if (underline.test(markdown)) return markdown;
  let isOpen = false;
  return markdown
    .split('\n')
    .map((line) => {
      // A link may go on over the end of its line.
      const isContinued = isOpen;
      isOpen = /[[\]]/.test(line);
      return isContinued || titleEnd.test(line) ? line : line.replace(plainLine, '$1x');
    })
    .join('\n')
    .replace(emptyBlock, (block) => block.replace(/[^\n]/g, ''));
}
