import { tokenize } from './normalize.ts';
import { rootCandidates } from './roots.ts';
import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stretch of text, marked where it is what the query asked about. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** The roots a query's concepts may be found by. */
export function rootsOf({ concepts }: Understanding): ReadonlySet<string> {
  return new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ roots }) => roots)));
}

/** Cuts a text so that the words of the query stand apart, whatever form they have there. Loses no character. */
export function markText(text: string, roots: ReadonlySet<string>, vocabulary: Vocabulary): Segment[] {
  const segments: Segment[] = [];
  // Amounts and versions stay whole: `Rp 100.075`, `v5.13`.
  for (const [piece] of text.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*|[^\p{L}\p{N}]+/gu)) {
    const marked =
      /[\p{L}\p{N}]/u.test(piece) && wordsOf(piece).some((word) => isAmong(word, roots, vocabulary));
    const last = segments.at(-1);
    if (last && last.marked === marked) last.text += piece;
    else segments.push({ text: piece, marked });
  }
  return segments;
}

/** Pieces of texts with their words: the same answers are marked with every key. */
const known = new Map<string, string[]>();
const mostKnown = 20_000;

function wordsOf(piece: string): string[] {
  const before = known.get(piece);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const words = tokenize(piece);
  known.set(piece, words);
  return words;
}

function isAmong(word: string, roots: ReadonlySet<string>, { rootOfWord }: Vocabulary): boolean {
  const root = rootOfWord.get(word);
  if (root !== undefined) return roots.has(root);
  return rootCandidates(word).some((candidate) => roots.has(candidate));
}
