import type { RecordKind } from './records.ts';

/** How a word of the query was understood. */
export type Reading = 'exact' | 'lexicon' | 'root' | 'prefix' | 'joined' | 'split' | 'typo' | 'unknown';

/** One way to find a concept: all these roots, each as far as it is there. */
export interface Alternative {
  roots: string[];
  weight: number;
}

/** Something the query asks about: what was typed, how it was read, and the ways to find it. */
export interface Concept {
  typed: string;
  reading: Reading;
  /** The word or words it was taken for, where that differs from what was typed. */
  taken: string | undefined;
  alternatives: Alternative[];
  /** The kind of thing that these words ask for, of which each is called so: every reply is a `balasan`. */
  asksFor?: RecordKind;
}

/** How sure each reading is. Settled by measurement: `npm run bench`. */
export const sureness: Record<Exclude<Reading, 'unknown'>, number> = {
  exact: 1,
  lexicon: 0.9,
  root: 0.9,
  joined: 0.9,
  split: 0.85,
  prefix: 0.75,
  typo: 0.75,
};
