import type { Term } from '../../domain/guide/guide.ts';
import { type CheckContext, type Issue, issueAt, livingPaths } from '../check.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { ownWords } from './own-words.ts';
import { readProse } from './prose-fields.ts';

/** Terms are written as in the glossary: one name for one thing, which search finds. */
export function* checkTermSpelling(context: CheckContext): Iterable<Issue> {
  const forms = termForms(context.guide.terms.values());
  for (const path of livingPaths(context)) {
    const file = context.files.get(path);
    // Examples of queries are as people type them.
    if (!file || path.startsWith('queries/')) continue;
    // Each spelling once a file: ten times the same slip is one thing to fix.
    for (const [first, ...more] of Map.groupBy(slipsOf(file, forms), ({ text }) => text).values()) {
      if (!first) continue;
      const { text, right, place } = first;
      const again = more.length > 0 ? ` (${more.length} kali lagi di berkas ini)` : '';
      const what = `\`${text}\` di glosarium ditulis \`${right}\`${again}.`;
      const fix = `Tulis \`${right}\`, atau apit kutipan dengan tanda petik.`;
      yield issueAt(place, 'term-spelling', { what, fix });
    }
  }
}

function slipsOf(file: ParsedFile, forms: TermForms) {
  const { body, fields } = readProse(file);
  return [
    ...fields.flatMap(({ field, text }) =>
      misspelledTerms(text, forms).map((found) => {
        const words = new RegExp(found.text.replace(/[ -]+/g, '[\\s-]+').replaceAll('.', '\\.'));
        return { ...found, place: file.locateIn(field, words) };
      }),
    ),
    ...misspelledTerms(body, forms).map((found) => ({ ...found, place: file.locateInBody(found.start) })),
  ];
}

/** A term that is spelled differently in the glossary. `start` is its offset in the text. */
interface MisspelledTerm {
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
function misspelledTerms(markdown: string, forms: TermForms): MisspelledTerm[] {
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
function longestTerm(text: string, words: readonly Word[], i: number, { byLetters, beginnings }: TermForms) {
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

interface TermForm {
  term: string;
  words: string[];
  /** For each word, whether it always has its capitals: `SiCepat`, `KTP` and `Evermos`, but not `Kode` of `Kode unik`. */
  isName: boolean[];
}

interface TermForms {
  /** The terms by their letters without spaces, and by misspellings of those. */
  byLetters: ReadonlyMap<string, TermForm>;
  /** All beginnings of the keys of `byLetters`. */
  beginnings: ReadonlySet<string>;
}

/** Shorter terms have no misspellings: they are often other words. */
const slipsFrom = 7;

function termForms(terms: Iterable<Term>): TermForms {
  const all = [...terms];
  const names = nameWords(all);
  const forms = all.map(({ term }): TermForm => {
    const words = term.split(' ');
    return { term, words, isName: words.map((word, i) => isNameWord(word, i === 0, names)) };
  });
  const exact = new Map(forms.map((form) => [lettersOf(form.term), form]));
  const slips = forms.flatMap((form) =>
    misspellingsOf(lettersOf(form.term)).map((slip) => [slip, form] as const),
  );
  const byLetters = new Map([...slips, ...exact]);
  const beginnings = new Set(
    [...byLetters.keys()].flatMap((key) => [...key].map((_, i) => key.slice(0, i + 1))),
  );
  return { byLetters, beginnings };
}

/** The letters and digits of a text in lower case, however it is spaced. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Misspellings: two neighbouring letters swapped, one of a double letter dropped, or a letter doubled. */
function misspellingsOf(letters: string): string[] {
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
