/** The offsets of a Markdown file's frontmatter and body in its text. */
export interface Cut {
  yamlStart: number;
  yamlEnd: number;
  bodyStart: number;
}

/** Which of the two lines `---` is missing, and the offset where it belongs. */
export interface Uncut {
  missing: 'opening' | 'closing';
  at: number;
}

/** Finds the frontmatter between two lines `---`, of which the first begins the file. */
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

/** The offset of the first blank line below the fields, where the closing line belongs; without one, the end of the text. */
function endOfFields(text: string, start: number): number {
  const blank = /(?<=\n)[ \t]*\r?\n(?![ \t]*[\w-]+:|[ \t]*- )/.exec(text.slice(start - 1));
  return blank ? start - 1 + blank.index : text.length;
}
