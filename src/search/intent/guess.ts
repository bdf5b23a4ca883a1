import type { Vocabulary } from '../vocabulary.ts';
import { chancesOf, type IntentTable, noAnswer } from './table.ts';

/** What the examples say of a query. */
export interface Guess {
  /** How likely each record with examples answers the query. */
  chances: ReadonlyMap<number, number>;
  /** How likely none does. */
  noAnswer: number;
}

/** Fewer letters say nothing yet. */
const leastLetters = 4;

/** Makes the function that guesses what a query asks for; of a query that says too little it guesses nothing. */
export function makeGuesser(
  table: IntentTable,
  { index: { urls }, stopWords }: Vocabulary,
): (query: string) => Guess | undefined {
  return (query) => {
    if ((query.match(/\p{L}/gu)?.length ?? 0) < leastLetters) return undefined;
    const shares = chancesOf(query, table, stopWords);
    const chances = urls.map((url, record) => [record, shares.get(url)] as const);
    return {
      chances: new Map(chances.filter((each): each is [number, number] => each[1] !== undefined)),
      noAnswer: shares.get(noAnswer) ?? 0,
    };
  };
}
