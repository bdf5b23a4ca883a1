import type { Lexicon } from './lexicon.ts';
import { isDateToken, tokenize } from './normalize.ts';
import type { RecordKind, SearchRecord } from './records.ts';
import { chooseRoots } from './roots.ts';

/** What a result shows; the answers of a large guide are fetched in packs, see `packLength`. */
export type Card = Pick<SearchRecord, 'kind' | 'url' | 'title' | 'area' | 'answer' | 'since' | 'changed'>;

/**
 * The small file that stands in front of the full-text index: enough to understand a query and rank what it finds.
 * Lists run in step: `words[i]` has the root `roots[rootOf[i]]`; `postings[r]` are of root `r`.
 */
export interface FrontIndex {
  words: string[];
  rootOf: number[];
  roots: string[];
  lexicon: Lexicon;
  kinds: RecordKind[];
  urls: string[];
  titles: string[];
  /** Each record's sections below the top, as anchor and heading in turn. */
  sections: string[][];
  /** For each root: record, weight (1 to 99), section, flat in threes; records count up from the one before. */
  postings: number[][];
  /** Whether the postings hold the records' text too; else its words are known, but where they stand is not. */
  body: boolean;
  areas: string[];
}

/** How much a word counts by where it stands. Settled by measurement: `npm run bench`. */
export const fieldWeights = { title: 5, alias: 5, term: 2, heading: 2, answer: 1.5, body: 1 };

/** Records up to which the front file holds their text as well. */
export const bodyLimit = 400;

/** Answers in one pack of cards. */
export const packLength = 64;

/** Builds the front file of the records. */
export function buildFrontIndex(records: readonly SearchRecord[], lexicon: Lexicon): FrontIndex {
  const body = records.length <= bodyLimit;
  const fields = records.map(fieldsOf);
  const vocabulary = new Set(fields.flatMap((own) => own.flatMap(({ tokens }) => tokens)));
  for (const meaning of Object.values(lexicon.phrases)) for (const word of meaning) vocabulary.add(word);
  const rootByWord = chooseRoots(vocabulary);
  const words = [...vocabulary].sort();
  const roots = [...new Set(rootByWord.values())].sort();
  const rootId = new Map(roots.map((root, id) => [root, id]));
  const rootOf = words.map((word) => rootId.get(rootByWord.get(word) ?? word) ?? 0);

  const lengths = fields.map((own) =>
    own.reduce((sum, { tokens, field }) => sum + (field === 'body' ? tokens.length : 0), 0),
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings: number[][] = roots.map(() => []);
  const lastRecord: number[] = roots.map(() => 0);
  for (const [record, own] of fields.entries()) {
    const norm = 1 - lengthPenalty + (lengthPenalty * (lengths[record] ?? 0)) / Math.max(1, average);
    const found = new Map<number, { count: number; top: number; sections: Map<number, number> }>();
    for (const { tokens, field, section } of own) {
      if (field === 'body' && !body) continue;
      for (const token of tokens) {
        const root = rootId.get(rootByWord.get(token) ?? token) ?? 0;
        const entry = found.get(root) ?? { count: 0, top: 0, sections: new Map() };
        // A page mentions the day of a meeting without being about it.
        const passing = field !== 'title' && isDateToken(token);
        entry.count = passing ? Math.max(entry.count, fieldWeights.body) : entry.count + fieldWeights[field];
        if (field === 'heading' || field === 'body') {
          entry.sections.set(section, (entry.sections.get(section) ?? 0) + fieldWeights[field]);
        } else entry.top += fieldWeights[field];
        found.set(root, entry);
      }
    }
    for (const [root, { count, top, sections }] of found) {
      const weight = Math.max(1, Math.round((99 * count) / (count + saturation * norm)));
      // A word that the page is about leads to its answer; one that stands below leads there.
      const [section, held] = [...sections].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
      postings[root]?.push(record - (lastRecord[root] ?? 0), weight, held > top ? section : 0);
      lastRecord[root] = record;
    }
  }
  return {
    words,
    rootOf,
    roots,
    lexicon,
    kinds: records.map(({ kind }) => kind),
    urls: records.map(({ url }) => url),
    titles: records.map(({ title }) => title),
    sections: records.map(({ sections }) =>
      sections.slice(1).flatMap(({ anchor, heading }) => [anchor ?? '', heading]),
    ),
    postings,
    body,
    areas: records.map(({ area }) => area),
  };
}

/** The cards of the records, in packs, in their order. */
export function cardPacks(records: readonly SearchRecord[]): Card[][] {
  const cards = records.map(
    ({ kind, url, title, area, answer, since, changed }): Card => ({
      kind,
      url,
      title,
      area,
      answer,
      since,
      changed,
    }),
  );
  return Array.from({ length: Math.ceil(cards.length / packLength) }, (_, i) =>
    cards.slice(i * packLength, (i + 1) * packLength),
  );
}

/** How fast a word's weight saturates with its count, and how much a long text is held against it. */
const saturation = 3;
const lengthPenalty = 0.2;

interface Field {
  field: keyof typeof fieldWeights;
  tokens: string[];
  section: number;
}

function fieldsOf({ kind, title, named, aliases, terms, answer, sections }: SearchRecord): Field[] {
  return [
    { field: 'title', tokens: tokenize([title, ...named].join(' ')), section: 0 },
    // A word in several aliases says no more than one in one.
    { field: 'alias', tokens: [...new Set(aliases.flatMap((alias) => tokenize(alias)))], section: 0 },
    { field: 'term', tokens: [...new Set(terms.flatMap((term) => tokenize(term)))], section: 0 },
    // Only a page's answer is chosen words; a term's meaning or a decision is its whole text.
    { field: kind === 'page' ? 'answer' : 'body', tokens: tokenize(answer), section: 0 },
    ...sections.flatMap(({ heading, text }, section): Field[] => [
      { field: 'heading', tokens: tokenize(heading), section },
      { field: 'body', tokens: tokenize(text), section },
    ]),
  ];
}
