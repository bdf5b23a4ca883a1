import { ownWords } from './readable-text.ts';
import { lettersOf, type TermForm, type TermForms } from './term-forms.ts';

/** A term written otherwise than in the glossary. */
export interface MisspelledTerm {
  text: string;
  right: string;
  start: number;
}

/** A term of fewer letters is no slip of two words: `so p`. */
const joinedFrom = 6;

/** A word that readers read: not one within an address, a path or a code. */
const word = /(?<![\p{L}\p{N}_/#.@=&?])[\p{L}\p{N}][\p{L}\p{N}.]*(?<!\.)(?![\p{L}\p{N}_/#@]|-\d)/gu;

interface Word {
  start: number;
  end: number;
  letters: string;
}

/** The terms of a Markdown text that are written otherwise than the glossary does, those in quotes and code left alone. */
export function misspelledTerms(markdown: string, forms: TermForms): MisspelledTerm[] {
  const text = ownWords(markdown);
  const words = [...text.matchAll(word)].map(({ 0: found, index }): Word => {
    return { start: index, end: index + found.length, letters: lettersOf(found) };
  });
  const found: MisspelledTerm[] = [];
  for (let i = 0; i < words.length; ) {
    const { form, written, length } = longestTerm(text, words, i, forms);
    const right = form && rightForm(written, form);
    if (right !== undefined)
      found.push({ text: written.replace(/\s+/g, ' '), right, start: words[i]?.start ?? 0 });
    i += length;
  }
  return found;
}

/** The longest term that begins with the word at `i`, as it is written, and how many words that takes. */
function longestTerm(
  text: string,
  words: readonly Word[],
  i: number,
  { byLetters, beginnings }: TermForms,
): { form?: TermForm; written: string; length: number } {
  const start = words[i]?.start ?? 0;
  let longest: { form?: TermForm; written: string; length: number } = { written: '', length: 1 };
  // The end of a word with a dash is no term: `e-KTP`.
  if (text[start - 1] === '-') return longest;
  let letters = '';
  for (const [count, { start: own, end, letters: more }] of words.slice(i, i + 8).entries()) {
    const last = words[i + count - 1];
    if (count > 0 && last && !/^(?: |-|[ \t]*\n[ \t]*)$/.test(text.slice(last.end, own))) break;
    letters += more;
    if (!beginnings.has(letters)) break;
    const form = byLetters.get(letters);
    const length = count + 1;
    if (!form || (length > form.words.length && letters.length < joinedFrom)) continue;
    longest = { form, written: text.slice(start, end), length };
  }
  return longest;
}

/** How the term is written; undefined where it is written so. */
function rightForm(written: string, { words, isName }: TermForm): string | undefined {
  const own = written.split(/\s+/);
  const isRight =
    own.length === words.length &&
    words.every((each, i) => (isName[i] ? own[i] === each : own[i]?.toLowerCase() === each.toLowerCase()));
  if (isRight) return undefined;
  const right = words.join(' ');
  const isTitle = words.slice(1).some((each) => /^\p{Lu}\p{Ll}/u.test(each));
  return /^\p{Ll}/u.test(written) && !isName[0] && !isTitle
    ? right.slice(0, 1).toLowerCase() + right.slice(1)
    : right;
}
