import type { SearchFiles } from '../../../src/search/front-index.ts';
import { type Hit, type Ranking, rank, type Settings, settings } from '../../../src/search/rank.ts';
import { allParts, type Parts } from '../../../src/search/reading.ts';
import { understand } from '../../../src/search/understand.ts';
import { makeWholeVocabulary } from '../../../src/search/vocabulary.ts';
import { type Found, slugsOf } from '../score.ts';

/** What of the guide's own search is tried. */
export interface Trial {
  parts?: Parts;
  settings?: Settings;
  /** Whether a query's words for a kind are heard. */
  cues?: boolean;
  /** Whether the last word may be unfinished, as it may while somebody types. */
  typing?: boolean;
}

/** The guide's own search on its files, as a function from query to the records it finds. */
export function ownRanking(files: SearchFiles, trial: Trial = {}): (query: string) => Ranking {
  const { parts = allParts, settings: given = settings, cues = true, typing = false } = trial;
  const vocabulary = makeWholeVocabulary(files);
  return (query) => {
    const understanding = understand(query, vocabulary, typing, parts);
    return rank(cues ? understanding : { ...understanding, kinds: [] }, vocabulary, given);
  };
}

/** The same, to the pages it finds. */
export function ownSearch(files: SearchFiles, trial: Trial = {}): (query: string) => Found {
  const search = ownRanking(files, trial);
  const slugs = (hits: readonly Hit[]) => slugsOf(hits.map(({ record }) => files.front.urls[record] ?? ''));
  return (query) => {
    const { confident, related } = search(query);
    return { confident: slugs(confident), related: slugs(related) };
  };
}
