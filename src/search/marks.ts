import { tokenize } from './normalize.ts';
import { rootCandidates } from './roots.ts';
import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Segment {
  text: string;
  /** Whether the query asked about it. */
  marked: boolean;
}

/** The roots of all alternatives of a query's concepts. */
export function rootsOf({ concepts }: Understanding): ReadonlySet<string> {
  return new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ roots }) => roots)));
}

/** Splits a text into segments and marks the words with one of the roots. The segments together are the whole text. */
export function markText(text: string, roots: ReadonlySet<string>, vocabulary: Vocabulary): Segment[] {
  const segments: Segment[] = [];
  // Amounts and versions stay in one piece: `Rp 100.075`, `v5.13`.
  for (const [piece] of text.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*|[^\p{L}\p{N}]+/gu)) {
    const marked =
      /[\p{L}\p{N}]/u.test(piece) && wordsOf(piece).some((word) => hasRoot(word, roots, vocabulary));
    const last = segments.at(-1);
    if (last?.marked === marked) last.text += piece;
    else segments.push({ text: piece, marked });
  }
  return segments;
}

/** The words of each piece so far. The same answers are marked again with every key that a reader types. */
const cache = new Map<string, string[]>();
const maxCached = 20_000;

function wordsOf(piece: string): string[] {
  const cached = cache.get(piece);
  if (cached) return cached;
  if (cache.size >= maxCached) cache.clear();
  const words = tokenize(piece);
  cache.set(piece, words);
  return words;
}

function hasRoot(word: string, roots: ReadonlySet<string>, { rootOfWord }: Vocabulary): boolean {
  const root = rootOfWord.get(word);
  if (root !== undefined) return roots.has(root);
  return rootCandidates(word).some((candidate) => roots.has(candidate));
}
