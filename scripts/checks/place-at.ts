import type { Place } from '../content/parse-file.ts';

/** The place, counted from 1, of an offset in a file's text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
