import type { RecordKind } from './records.ts';

export type Reading = 'exact' | 'lexicon' | 'root' | 'prefix' | 'joined' | 'split' | 'typo' | 'unknown';

/** One way to find a concept. A record matches in part if it has some of the roots. */
export interface Alternative {
  roots: string[];
  /** How much a match counts, from 0 to 1. */
  weight: number;
}

/** One thing that the query asks about. */
export interface Concept {
  /** The words of the query, as `tokenize` writes them. */
  typed: string;
  reading: Reading;
  /** The word or words that it was taken for; undefined where that is what was typed. */
  taken: string | undefined;
  /** The ways to find it; none for a word that the guide doesn't have. */
  alternatives: Alternative[];
  /** The kind of record that the typed words name: `balasan` asks for a reply. All records of that kind match. */
  asksFor?: RecordKind;
}

/** The weight of an alternative by how it was read. Tuned by measurement: `npm run bench -- relevance`. */
const readingWeights: Record<Reading, number> = {
  exact: 1,
  lexicon: 0.9,
  root: 0.9,
  joined: 0.9,
  split: 0.85,
  prefix: 0.75,
  typo: 0.75,
  unknown: 0,
};

/** A concept that is found by each of the alternatives: a root, or the roots that a record needs together. */
export function makeConcept(
  typed: string,
  reading: Reading,
  taken: string | undefined,
  alternatives: readonly (string | string[])[],
): Concept {
  const weight = readingWeights[reading];
  const found = alternatives.map((each) => ({ roots: [each].flat(), weight }));
  return { typed, reading, taken, alternatives: found };
}
