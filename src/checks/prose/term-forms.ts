import type { Term } from '../../domain/guide/term.ts';
import { ownWords } from './own-words.ts';

export interface TermForm {
  term: string;
  words: string[];
  /** For each word, whether it always has its capitals: `SiCepat`, `KTP` and `Evermos`, but not `Kode` of `Kode unik`. */
  isName: boolean[];
}

export interface TermForms {
  /** The terms by their letters without spaces, and by misspellings of those. */
  byLetters: ReadonlyMap<string, TermForm>;
  /** All beginnings of the keys of `byLetters`. */
  beginnings: ReadonlySet<string>;
}

/** Shorter terms have no misspellings: they are often other words. */
const slipsFrom = 7;

export function termForms(terms: Iterable<Term>): TermForms {
  const all = [...terms];
  const names = nameWords(all);
  const forms = all.map(({ term }): TermForm => {
    const words = term.split(' ');
    return { term, words, isName: words.map((word, i) => isNameWord(word, i === 0, names)) };
  });
  const exact = new Map(forms.map((form) => [lettersOf(form.term), form]));
  const slips = forms.flatMap((form) => slipsOf(lettersOf(form.term)).map((slip) => [slip, form] as const));
  const byLetters = new Map([...slips, ...exact]);
  const beginnings = new Set(
    [...byLetters.keys()].flatMap((key) => [...key].map((_, i) => key.slice(0, i + 1))),
  );
  return { byLetters, beginnings };
}

/** The letters and digits of a text in lower case, however it is spaced. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Misspellings: two neighbouring letters swapped, one of a double letter dropped, or a letter doubled. */
function slipsOf(letters: string): string[] {
  if (letters.length < slipsFrom || /\d/.test(letters)) return [];
  return [...letters].flatMap((letter, i) => {
    const next = letters[i + 1];
    const swapped =
      next && next !== letter ? [letters.slice(0, i) + next + letter + letters.slice(i + 2)] : [];
    const dropped = next === letter ? [letters.slice(0, i) + letters.slice(i + 1)] : [];
    return [...swapped, ...dropped, letters.slice(0, i) + letter + letters.slice(i)];
  });
}

function isNameWord(word: string, isFirst: boolean, names: ReadonlySet<string>): boolean {
  if (!/\p{Lu}/u.test(word)) return false;
  return !isFirst || /\p{Lu}/u.test(word.slice(1)) || names.has(word);
}

/** The words that the glossary's texts always write with a capital, at least once in the middle of a sentence. */
function nameWords(terms: readonly Term[]): Set<string> {
  const text = terms
    .map(({ definition, openNote }) => ownWords(`${definition ?? ''}\n\n${openNote ?? ''}`))
    .join('\n\n');
  const within = new Set(
    [...text.matchAll(/(?<=(?<![\p{L}-])\p{Ll}+ )\p{Lu}\p{Ll}+/gu)].map(([word]) => word),
  );
  const lower = new Set(text.match(/(?<![\p{L}-])\p{Ll}+(?![\p{L}-])/gu));
  return new Set([...within].filter((word) => !lower.has(word.toLowerCase())));
}
