import type { RawFile } from '../../../src/checks/read/read-tree.ts';

/** One fault put into the content: which, where, and how the file reads with it. */
export interface Fault {
  /** Its kind, such as `key-renamed`. */
  operator: string;
  path: string;
  /** The lines of the fault, counted from 1: where a key is gone, that of the group it is missing from, or its first. */
  lines: number[];
  /** What stood there. */
  was: string;
  /** The file with the fault; undefined where it is the file that is gone. */
  text: string | Uint8Array | undefined;
  /**
   * The file as its author wanted it to be read: the fault is harmless if it reads the same. Null where it is never harmless;
   * undefined where its YAML decides.
   */
  meant?: string | null;
  /** Where the file lies with the fault, if elsewhere. */
  moved?: string;
  /**
   * An id that no longer names anything: it is where it is named that the author must look. Undefined where the fault's own
   * line is that place.
   */
  lost?: string;
  /** The field that is gone. */
  removed?: readonly (string | number)[];
}

/** The tree with the fault in it. */
export function withFault(tree: readonly RawFile[], { path, text, moved }: Fault): RawFile[] {
  const rest = tree.filter((file) => file.path !== path);
  if (text === undefined) return rest;
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return [...rest, { path: moved ?? path, bytes }].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The line, counted from 1, of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
