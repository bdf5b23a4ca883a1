import type { Vocabulary } from '../vocabulary.ts';
import { chancesOf, type IntentTable, noAnswer } from './table.ts';

/** What the examples say of a query. */
export interface Guess {
  /** How likely each record with examples answers the query. */
  chances: ReadonlyMap<number, number>;
  /** How likely none does. */
  noAnswer: number;
  /** Whether nobody wrote examples for a page, so that the guess can say nothing of it. */
  isPageWithoutExamples(record: number): boolean;
}

/** Fewer letters say nothing yet. */
const leastLetters = 4;

/** Makes the function that guesses what a query asks for; of a query that says too little it guesses nothing. */
export function makeGuesser(
  table: IntentTable,
  { index: { urls, kinds }, stopWords }: Vocabulary,
): (query: string) => Guess | undefined {
  const recordOf = new Map(urls.map((url, record) => [url, record]));
  const withExamples = new Set(table.labels.map((label) => recordOf.get(label)));
  return (query) => {
    if ((query.match(/\p{L}/gu)?.length ?? 0) < leastLetters) return undefined;
    const shares = chancesOf(query, table, stopWords);
    const chances = new Map<number, number>();
    for (const [label, chance] of shares) {
      const record = recordOf.get(label);
      if (record !== undefined) chances.set(record, chance);
    }
    return {
      chances,
      noAnswer: shares.get(noAnswer) ?? 0,
      isPageWithoutExamples: (record) => kinds[record] === 'page' && !withExamples.has(record),
    };
  };
}
