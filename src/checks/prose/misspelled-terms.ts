import { ownWords } from './own-words.ts';
import { lettersOf, type TermForm, type TermForms } from './term-forms.ts';

/** A term that is spelled differently in the glossary. `start` is its offset in the text. */
export interface MisspelledTerm {
  text: string;
  right: string;
  start: number;
}

/** A term of fewer letters is not looked for in separate words: `so p`. */
const joinedFrom = 6;

/** A word that is not a part of an address, a path or a code. */
const word = /(?<![\p{L}\p{N}_/#.@=&?])[\p{L}\p{N}][\p{L}\p{N}.]*(?<!\.)(?![\p{L}\p{N}_/#@]|-\d)/gu;

interface Word {
  start: number;
  end: number;
  letters: string;
}

/** The terms of a Markdown text that the glossary spells differently, except in quotes and code. */
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

/** The longest term that begins with the word at `i`, as it is written, and its number of words. */
function longestTerm(
  text: string,
  words: readonly Word[],
  i: number,
  { byLetters, beginnings }: TermForms,
): { form?: TermForm; written: string; length: number } {
  const start = words[i]?.start ?? 0;
  let longest: { form?: TermForm; written: string; length: number } = { written: '', length: 1 };
  // The second half of a hyphenated word is not a term: `e-KTP`.
  if (text[start - 1] === '-' || !beginnings.has(words[i]?.letters ?? '')) return longest;
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

/** The right spelling of `written`; undefined where that is right. */
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
