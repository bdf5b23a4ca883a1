import type { SearchFiles } from '../../../src/search/front-index.ts';
import type { Hit } from '../../../src/search/hit.ts';
import { rank } from '../../../src/search/rank.ts';
import { understand } from '../../../src/search/understand.ts';
import { makeFullVocabulary } from '../../../src/search/vocabulary.ts';
import { type FindPages, slugsOf } from '../score.ts';

/** The guide's own search. With `typing`, the last word of a query may be unfinished, as it may while somebody types. */
export function ownSearch(files: SearchFiles, typing: boolean): FindPages {
  const vocabulary = makeFullVocabulary(files);
  const slugs = (hits: readonly Hit[]) => slugsOf(hits.map(({ record }) => files.front.urls[record] ?? ''));
  return (query) => {
    const { confident, related } = rank(understand(query, vocabulary, typing), vocabulary);
    return { confident: slugs(confident), related: slugs(related) };
  };
}
