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
      /[\p{L}\p{N}]/u.test(piece) && tokenize(piece).some((word) => isAmong(word, roots, vocabulary));
    const last = segments.at(-1);
    if (last && last.marked === marked) last.text += piece;
    else segments.push({ text: piece, marked });
  }
  return segments;
}

function isAmong(word: string, roots: ReadonlySet<string>, { rootOfWord }: Vocabulary): boolean {
  const known = rootOfWord.get(word);
  if (known !== undefined) return roots.has(known);
  return rootCandidates(word).some((candidate) => roots.has(candidate));
}
