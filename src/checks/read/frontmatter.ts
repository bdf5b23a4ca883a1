/** Where a Markdown file's frontmatter and body lie in its text, as offsets. */
export interface Cut {
  yamlStart: number;
  yamlEnd: number;
  bodyStart: number;
}

/** What is missing, and the offset at which it should stand. */
export interface Uncut {
  missing: 'opening' | 'closing';
  at: number;
}

/** Finds the frontmatter between the two lines `---`, the first of which is the file's first line. */
export function cutFrontmatter(text: string): Cut | Uncut {
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) return { missing: 'opening', at: 0 };
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(yamlStart));
  if (!closing) return { missing: 'closing', at: endOfFields(text, yamlStart) };
  const yamlEnd = yamlStart + closing.index;
  const lineEnd = text.indexOf('\n', yamlEnd);
  return { yamlStart, yamlEnd, bodyStart: lineEnd < 0 ? text.length : lineEnd + 1 };
}

/** The first blank line below the fields, where an author forgot the closing line; else the text's end. */
function endOfFields(text: string, start: number): number {
  const blank = /(?<=\n)[ \t]*\r?\n(?![ \t]*[\w-]+:|[ \t]*- )/.exec(text.slice(start - 1));
  return blank ? start - 1 + blank.index : text.length;
}
