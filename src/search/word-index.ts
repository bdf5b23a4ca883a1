import { isDateToken } from './day-words.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenize } from './normalize.ts';
import type { SearchRecord } from './records.ts';
import { chooseRoots } from './roots.ts';
import { type WordIndex, weightStep } from './word-table.ts';

/** The weight of a word by its field. Tuned by measurement: `npm run bench -- relevance`. */
const fieldWeights = { title: 5, alias: 5, term: 2, heading: 2, answer: 1.5, body: 1 };

/**
 * The words of text that are indexed of a whole guide. Every section has the same number of them, from its start. So the index of a small
 * guide has most of its text, and that of a large one has its titles, other names, headings and answers. Pagefind has all text.
 */
const textBudget = 5000;

/** How slowly a word's weight grows with its count, as BM25's k1. */
const saturation = 3;
/** How much a long text lowers the weight of its words, as BM25's b. */
const lengthPenalty = 0.2;

/** Indexes the words of the records, and those that the lexicon leads to. */
export function indexWords(records: readonly SearchRecord[], lexicon: Lexicon): WordIndex {
  const parts = records.flatMap(({ sections }) => sections.filter(({ text }) => text !== ''));
  const most = Math.floor(textBudget / Math.max(1, parts.length));
  const fields = records.map((record) => fieldsOf(record, most, lexicon));
  const vocabulary = new Set(fields.flatMap((own) => own.flatMap(({ tokens }) => tokens)));
  for (const meaning of Object.values(lexicon.phrases)) for (const word of meaning) vocabulary.add(word);
  const rootByWord = chooseRoots(vocabulary);
  const bodies = fields.map((own) => own.flatMap(({ field, tokens }) => (field === 'body' ? tokens : [])));
  const lengths = bodies.map(({ length }) => length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, number[]>();
  const lastRecord = new Map<string, number>();
  for (const [record, own] of fields.entries()) {
    const counts = countRoots(own, rootByWord);
    const norm = 1 - lengthPenalty + (lengthPenalty * (lengths[record] ?? 0)) / Math.max(1, average);
    for (const [root, { count, top, sections }] of counts) {
      const strength = count / (count + saturation * norm);
      const weight = weightStep * Math.max(1, Math.round((99 * strength) / weightStep));
      // A word that the page is about leads to the top. Any other word leads to the section that has most of it.
      const [section, inSection] = [...sections].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
      const posting = [record - (lastRecord.get(root) ?? 0), weight, inSection > top ? section : 0];
      postings.getOrInsert(root, []).push(...posting);
      lastRecord.set(root, record);
    }
  }
  return { rootByWord, postings };
}

/**
 * How often a record has each root, weighted by field: `top` is the part of it in the title, an alias, a term or the answer, `sections`
 * has that of each section.
 */
function countRoots(fields: readonly WordField[], rootByWord: ReadonlyMap<string, string>) {
  const first = () => ({ count: 0, top: 0, sections: new Map<number, number>() });
  const found = new Map<string, ReturnType<typeof first>>();
  for (const { tokens, field, section } of fields) {
    const weight = fieldWeights[field];
    for (const token of tokens) {
      const entry = found.getOrInsertComputed(rootByWord.get(token) ?? token, first);
      // A page may mention the day of a meeting without being about it.
      const isMention = field !== 'title' && isDateToken(token);
      entry.count = isMention ? Math.max(entry.count, fieldWeights.body) : entry.count + weight;
      if (field === 'heading' || field === 'body')
        entry.sections.set(section, (entry.sections.get(section) ?? 0) + weight);
      else entry.top += weight;
    }
  }
  return found;
}

interface WordField {
  field: keyof typeof fieldWeights;
  tokens: string[];
  section: number;
}

/** The words of a record. `most`: how many of each section's text. */
function fieldsOf(record: SearchRecord, most: number, lexicon: Lexicon): WordField[] {
  const { kind, title, named, aliases, terms, answer, sections } = record;
  return [
    { field: 'title', tokens: tokenize([title, ...named].join(' ')), section: 0 },
    // A word in several aliases counts once.
    { field: 'alias', tokens: [...new Set(aliases.flatMap((alias) => tokenize(alias)))], section: 0 },
    { field: 'term', tokens: [...new Set(terms.flatMap((term) => tokenize(term)))], section: 0 },
    // A reply's title says what the customer asks, in words that the lexicon may read as others.
    { field: 'term', tokens: kind === 'reply' ? meaningsIn(tokenize(title), lexicon) : [], section: 0 },
    // Only a page's answer is a summary. The meaning of a term or a decision is its whole text.
    { field: kind === 'page' ? 'answer' : 'body', tokens: tokenize(answer), section: 0 },
    ...sections.flatMap(({ heading, text }, section): WordField[] => [
      { field: 'heading', tokens: tokenize(heading), section },
      { field: 'body', tokens: tokenize(text).slice(0, most), section },
    ]),
  ];
}

/** The words that the lexicon reads phrases of these words as. */
function meaningsIn(tokens: readonly string[], { phrases }: Lexicon): string[] {
  const text = ` ${tokens.join(' ')} `;
  return Object.entries(phrases).flatMap(([phrase, meaning]) =>
    text.includes(` ${phrase} `) ? meaning : [],
  );
}
