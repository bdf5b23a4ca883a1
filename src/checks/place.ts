/** A place in a content file. Lines and columns are counted from 1. */
export interface Place {
  /** Relative to `content/`. */
  path: string;
  line: number;
  column: number;
}

/** The start of a file, for an issue about the file as a whole. */
export function startOf(path: string): Place {
  return { path, line: 1, column: 1 };
}

/** The place of `offset` in `text`, the text of the file at `path`. */
export function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
