/** A line of words without any character that Markdown gives a meaning, after the indentation and mark of a list item. */
const plainLine = /^( *(?:(?:[-*+]|\d{1,9}[.)]) +)?)\p{L}[^[\]<>*_`#|~\\{}\r\n]*(?=\r?$)/u;

/** The end of a link's title, which may be on a line of its own. */
const titleEnd = /["')] *\)/;

/** The underline of a heading. The words of the heading are on the line above and make its anchor. */
const underline = /(?<=[^\s])[ \t\r]*\n[ \t>]*(?:=+|-+)[ \t\r]*(?=\n|$)/;

/** Paragraphs and list items of which only `x` is left, unless indented text follows, which would belong to the list. */
const emptyBlock =
  /(?<=^|\n\r?\n)(?:(?:[-*+] +|\d{1,9}[.)] +)?x\r?(?:\n|$))(?: *(?:[-*+] +|\d{1,9}[.)] +)?x\r?(?:\n|$))*(?=\s*\n\S|\s*$)/g;

/**
 * The text without lines of plain words, which parses several times faster. Links and headings stay on their lines and
 * in their columns. Only for finding these, not for showing.
 */
export function skimMarkdown(markdown: string): string {
  if (underline.test(markdown)) return markdown;
  return markdown
    .split('\n')
    .map((line, index, lines) => {
      // A link may continue on the next line.
      const isContinued = /[[\]]/.test(lines[index - 1] ?? '');
      return isContinued || titleEnd.test(line) ? line : line.replace(plainLine, '$1x');
    })
    .join('\n')
    .replace(emptyBlock, (block) => block.replace(/[^\n]/g, ''));
}
