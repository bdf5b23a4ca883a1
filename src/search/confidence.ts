import type { Hit } from './hit.ts';

/** The hits of a query. */
export interface Ranking {
  /** The hits that are shown as answers, best first. */
  confident: Hit[];
  /** Other hits that may be related, best first. */
  related: Hit[];
}

/** The coverage from which a hit is an answer. Tuned by measurement: `npm run bench -- relevance`. */
const minCoverage = 0.6;
/** The smallest share of the best hit's score with which a hit is an answer. */
const minShare = 0.2;
/** The most hits that are shown as answers. */
const maxConfident = 10;
/** The most hits that are shown as related. */
const maxRelated = 3;

/** Tells the hits that search is sure of from those that may be related. `hits` are sorted, best first. */
export function splitByConfidence(hits: readonly Hit[]): Ranking {
  const [best] = hits;
  // If the best hit doesn't cover enough to be an answer, a hit with a lower score isn't one either.
  if (!best || best.coverage < minCoverage) return { confident: [], related: hits.slice(0, maxRelated) };
  const confident = hits
    .filter(({ score, coverage }) => coverage >= minCoverage && score >= best.score * minShare)
    .slice(0, maxConfident);
  const related = hits.filter((hit) => !confident.includes(hit)).slice(0, maxRelated);
  return { confident, related };
}
