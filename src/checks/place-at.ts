import type { ParsedFile, Place } from './read/parse-file.ts';

/** The place, counted from 1, of an offset in a file's text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The same of an offset in the Markdown below a file's frontmatter. */
export function placeInBody({ body, bodyLine }: ParsedFile, offset: number): Place {
  const { line, column } = placeAt(body, offset);
  return { line: bodyLine + line - 1, column };
}
