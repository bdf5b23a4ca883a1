import type { SearchFiles } from '../../../src/search/front-index.ts';
import type { Hit } from '../../../src/search/hit.ts';
import { makeGuesser } from '../../../src/search/intent/guess.ts';
import { rank } from '../../../src/search/rank.ts';
import { understand } from '../../../src/search/understand.ts';
import { makeVocabulary } from '../../../src/search/vocabulary.ts';
import { type FindPages, slugsOf } from '../score.ts';

/** The guide's own search. With `typing`, the last word of a query may be unfinished, as it may while somebody types. */
export function ownSearch(files: SearchFiles, typing: boolean): FindPages {
  const vocabulary = makeVocabulary(files.front);
  const guess = files.front.intent && makeGuesser(files.front.intent, files.front);
  const slugs = (hits: readonly Hit[]) => slugsOf(hits.map(({ record }) => files.front.urls[record] ?? ''));
  return (query) => {
    const { confident, related } = rank(
      understand(query, vocabulary, typing),
      vocabulary,
      undefined,
      guess?.(query),
    );
    return { confident: slugs(confident), related: slugs(related) };
  };
}
