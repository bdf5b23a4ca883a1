import { isDateToken } from './day-words.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenize } from './normalize.ts';
import type { SearchRecord } from './records.ts';
import { chooseRoots } from './roots.ts';

/** Every word of the records, by root, and where each root stands. */
export interface WordIndex {
  rootByWord: ReadonlyMap<string, string>;
  /** For each root: record, weight (1 to 99), section, flat in threes; records count up from the one before. */
  postings: ReadonlyMap<string, number[]>;
  /** Whether the postings hold the records' text too; else its words are known, but where they stand is not. */
  body: boolean;
}

/** How much a word counts by where it stands. Settled by measurement: `npm run bench`. */
const fieldWeights = { title: 5, alias: 5, term: 2, heading: 2, answer: 1.5, body: 1 };

/** Records up to which the postings hold their text as well. */
export const bodyLimit = 400;

/** How fast a word's weight saturates with its count, and how much a long text is held against it. */
const saturation = 3;
const lengthPenalty = 0.2;

/** Indexes the records' words. */
export function indexWords(records: readonly SearchRecord[], lexicon: Lexicon): WordIndex {
  const body = records.length <= bodyLimit;
  const fields = records.map(fieldsOf);
  const vocabulary = new Set(fields.flatMap((own) => own.flatMap(({ tokens }) => tokens)));
  for (const meaning of Object.values(lexicon.phrases)) for (const word of meaning) vocabulary.add(word);
  const rootByWord = chooseRoots(vocabulary);
  const lengths = fields.map((own) =>
    own.reduce((sum, { tokens, field }) => sum + (field === 'body' ? tokens.length : 0), 0),
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, number[]>();
  const lastRecord = new Map<string, number>();
  for (const [record, own] of fields.entries()) {
    const counts = countRoots(body ? own : own.filter(({ field }) => field !== 'body'), rootByWord);
    const norm = 1 - lengthPenalty + (lengthPenalty * (lengths[record] ?? 0)) / Math.max(1, average);
    for (const [root, { count, top, sections }] of counts) {
      const weight = Math.max(1, Math.round((99 * count) / (count + saturation * norm)));
      // A word that the page is about leads to its answer; one that stands below leads there.
      const [section, held] = [...sections].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
      const list = postings.get(root) ?? [];
      list.push(record - (lastRecord.get(root) ?? 0), weight, held > top ? section : 0);
      postings.set(root, list);
      lastRecord.set(root, record);
    }
  }
  return { rootByWord, postings, body };
}

interface Count {
  count: number;
  /** What of it stands at the top: in the title, an alias or the answer. */
  top: number;
  sections: Map<number, number>;
}

function countRoots(
  fields: readonly WordField[],
  rootByWord: ReadonlyMap<string, string>,
): Map<string, Count> {
  const found = new Map<string, Count>();
  for (const { tokens, field, section } of fields) {
    const weight = fieldWeights[field];
    for (const token of tokens) {
      const root = rootByWord.get(token) ?? token;
      const entry = found.get(root) ?? { count: 0, top: 0, sections: new Map() };
      // A page mentions the day of a meeting without being about it.
      const passing = field !== 'title' && isDateToken(token);
      entry.count = passing ? Math.max(entry.count, fieldWeights.body) : entry.count + weight;
      if (field === 'heading' || field === 'body')
        entry.sections.set(section, (entry.sections.get(section) ?? 0) + weight);
      else entry.top += weight;
      found.set(root, entry);
    }
  }
  return found;
}

interface WordField {
  field: keyof typeof fieldWeights;
  tokens: string[];
  section: number;
}

function fieldsOf({ kind, title, named, aliases, terms, answer, sections }: SearchRecord): WordField[] {
  return [
    { field: 'title', tokens: tokenize([title, ...named].join(' ')), section: 0 },
    // A word in several aliases says no more than one in one.
    { field: 'alias', tokens: [...new Set(aliases.flatMap((alias) => tokenize(alias)))], section: 0 },
    { field: 'term', tokens: [...new Set(terms.flatMap((term) => tokenize(term)))], section: 0 },
    // Only a page's answer is chosen words; a term's meaning or a decision is its whole text.
    { field: kind === 'page' ? 'answer' : 'body', tokens: tokenize(answer), section: 0 },
    ...sections.flatMap(({ heading, text }, section): WordField[] => [
      { field: 'heading', tokens: tokenize(heading), section },
      { field: 'body', tokens: tokenize(text), section },
    ]),
  ];
}
