import type { Term } from '../../domain/guide/guide.ts';
import { readWords } from '../../text/outline.ts';
import { type CheckContext, type Issue, issueAt, livingPaths } from '../check.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { readProse } from './prose-fields.ts';

/** Terms are written as in the glossary: one name for one thing, which search finds. */
export function* checkTermSpelling(context: CheckContext): Iterable<Issue> {
  const forms = termForms([...context.guide.terms.values()]);
  for (const path of livingPaths(context)) {
    const file = context.files.get(path);
    // Examples of queries are as people type them.
    if (!file || path.startsWith('queries/')) continue;
    // Each spelling once a file: ten times the same slip is one thing to fix.
    for (const [first, ...more] of Map.groupBy(slipsIn(file, forms), ({ text }) => text).values()) {
      if (!first) continue;
      const { text, right, place } = first;
      const again = more.length > 0 ? ` (${more.length} kali lagi di berkas ini)` : '';
      const what = `\`${text}\` di glosarium ditulis \`${right}\`${again}.`;
      const fix = `Tulis \`${right}\`, atau apit kutipan dengan tanda petik.`;
      yield issueAt(place, 'term-spelling', { what, fix });
    }
  }
}

function* slipsIn(file: ParsedFile, forms: TermForms) {
  const { body, fields } = readProse(file);
  for (const { field, text } of fields) {
    for (const slip of misspelledTerms(text, forms)) {
      const words = new RegExp(slip.text.replace(/[ -]+/g, '[\\s-]+').replaceAll('.', '\\.'));
      yield { ...slip, place: file.locateIn(field, words) };
    }
  }
  for (const slip of misspelledTerms(body, forms)) yield { ...slip, place: file.locateInBody(slip.start) };
}

/** A term of fewer letters is not looked for in separate words: `so p`. */
const joinedFrom = 6;

/** A word that is not a part of an address, a path or a code. */
const word = /(?<![\p{L}\p{N}_/#.@=&?])[\p{L}\p{N}][\p{L}\p{N}.]*(?<!\.)(?![\p{L}\p{N}_/#@]|-\d)/gu;

/** The terms of a Markdown text that the glossary spells differently, except in quotes and code. `start` is an offset in the text. */
function* misspelledTerms(markdown: string, forms: TermForms) {
  const text = ownWords(markdown);
  const words = [...text.matchAll(word)];
  for (let i = 0; i < words.length; ) {
    const { form, written, length } = longestTerm(text, words.slice(i, i + 8), forms);
    const right = form && rightForm(written, form);
    if (right !== undefined) yield { text: written.replace(/\s+/g, ' '), right, start: words[i]?.index ?? 0 };
    i += length;
  }
}

/** The longest term that begins with the first of the words, as it is written, and its number of words. */
function longestTerm(text: string, words: readonly RegExpExecArray[], forms: TermForms) {
  const start = words[0]?.index ?? 0;
  let longest: { form?: TermForm; written: string; length: number } = { written: '', length: 1 };
  // The second half of a hyphenated word is not a term: `e-KTP`.
  if (text[start - 1] === '-') return longest;
  let letters = '';
  let end = start;
  for (const [count, { 0: found, index }] of words.entries()) {
    if (count > 0 && !/^(?: |-|[ \t]*\n[ \t]*)$/.test(text.slice(end, index))) break;
    letters += lettersOf(found);
    end = index + found.length;
    if (!forms.has(letters)) break;
    const form = forms.get(letters);
    if (form && (count < form.words.length || letters.length >= joinedFrom))
      longest = { form, written: text.slice(start, end), length: count + 1 };
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
  words: string[];
  /** For each word, whether it always has its capitals: `SiCepat`, `KTP` and `Evermos`, but not `Kode` of `Kode unik`. */
  isName: boolean[];
}

/** The terms by their letters without spaces, and by misspellings of those; undefined for what only begins one. */
type TermForms = ReadonlyMap<string, TermForm | undefined>;

/** Shorter terms have no misspellings: they are often other words. */
const slipsFrom = 7;

function termForms(terms: readonly Term[]): TermForms {
  const names = nameWords(terms);
  const exact = terms.map(({ term }) => {
    const words = term.split(' ');
    const isName = words.map((each, i) => isNameWord(each, i === 0, names));
    return [lettersOf(term), { words, isName }] as const;
  });
  const slips = exact.flatMap(([letters, form]) =>
    misspellingsOf(letters).map((slip) => [slip, form] as const),
  );
  const beginnings = [...slips, ...exact].flatMap(([key]) =>
    [...key].map((_, i) => [key.slice(0, i + 1), undefined] as const),
  );
  return new Map([...beginnings, ...slips, ...exact]);
}

/** The letters and digits of a text in lower case, however it is spaced. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Misspellings: two neighbouring letters swapped, one of a double letter dropped, or a letter doubled. */
function misspellingsOf(letters: string): string[] {
  if (letters.length < slipsFrom || /\d/.test(letters)) return [];
  return [...letters].flatMap((letter, i) => {
    const [before, next, after] = [letters.slice(0, i), letters[i + 1], letters.slice(i + 2)];
    const doubled = before + letter + letters.slice(i);
    if (!next) return doubled;
    return [next === letter ? before + letter + after : before + next + letter + after, doubled];
  });
}

function isNameWord(word: string, isFirst: boolean, names: ReadonlySet<string>): boolean {
  if (!/\p{Lu}/u.test(word)) return false;
  return !isFirst || /\p{Lu}/u.test(word.slice(1)) || names.has(word);
}

/** The words that the glossary's texts always write with a capital, at least once in the middle of a sentence. */
function nameWords(terms: readonly Term[]): Set<string> {
  const texts = terms.map(({ definition, openNote }) => ownWords(`${definition ?? ''}\n\n${openNote ?? ''}`));
  const text = texts.join('\n\n');
  const within = new Set(text.match(/(?<=(?<![\p{L}-])\p{Ll}+ )\p{Lu}\p{Ll}+/gu));
  const lower = new Set(text.match(/(?<![\p{L}-])\p{Ll}+(?![\p{L}-])/gu));
  return new Set([...within].filter((word) => !lower.has(word.toLowerCase())));
}

/** What somebody else said or a screen shows, within quotation marks in one paragraph, and placeholders. */
const quoted: readonly RegExp[] = [
  /"(?:[^"\n]|\n(?![ \t]*\n)){0,400}"/g,
  /“(?:[^”\n]|\n(?![ \t]*\n)){0,400}”/g,
  /‘(?:[^’\n]|\n(?![ \t]*\n)){0,400}’/g,
  /\{\w+\}/g,
];

/** The words of a Markdown text that are its author's own: not quoted, not in code. Offsets stay the same. */
function ownWords(markdown: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ');
  const words = readWords(markdown.replace(/^[ \t]*>[^\n]*/gm, blank));
  return quoted.reduce((all, each) => all.replace(each, blank), words);
}
