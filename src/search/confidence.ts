import type { Guess } from './intent/guess.ts';

export interface Hit {
  /** The record's number, see `FrontIndex`. */
  record: number;
  /** What hits are sorted by. Only comparable within one query. */
  score: number;
  /** The share of the query's weight that the record has, from 0 to 1. */
  coverage: number;
  /** The section that has most of the query; 0 is the top. */
  section: number;
  /** The reply that the query asks for, of those that the page offers; undefined where it asks for none of them. */
  reply?: number | undefined;
}

export interface Ranking {
  /** The hits that are shown as answers, best first. */
  confident: Hit[];
  /** Other hits that may be related, best first. */
  related: Hit[];
}

// The shares below were chosen by cross-validation of the examples in `content/queries`, and by `npm run bench -- relevance`.

/** The coverage from which a hit is an answer. */
const minCoverage = 0.6;
/** The coverage from which the words alone decide, whatever the examples say. */
const wholeCoverage = 0.99;
/** The smallest share of the best hit's score with which a hit is an answer. */
const minShare = 0.2;
/** The chance from which a page is an answer, and that from which it is one if it also has the query's words. */
const [sureChance, likelyChance] = [0.7, 0.2];
/** The chance that nothing answers the query, from which nothing is an answer, and from which nothing is related either. */
const [doubt, despair] = [0.35, 0.95];
/** The coverage from which a hit is related although nothing seems to answer the query. */
const minRelated = 0.4;
const maxConfident = 10;
const maxRelated = 3;

/** Tells sure hits from those that may be related. `hits`: best first. A page with all words is judged by them alone. */
export function splitByConfidence(hits: readonly Hit[], guess?: Guess): Ranking {
  const [best] = hits;
  if (!best) return { confident: [], related: [] };
  const isCovered = ({ coverage }: Hit) => coverage >= minCoverage;
  const known = best.coverage < wholeCoverage ? guess : undefined;
  const nothing = known?.noAnswer ?? 0;
  const chance = known?.chances.get(best.record) ?? likelyChance;
  const isLikely = chance >= sureChance || (isCovered(best) && chance >= likelyChance);
  if (!isLikely || nothing >= doubt) {
    const isUnrelated = nothing >= despair && best.coverage < minRelated;
    return { confident: [], related: isUnrelated ? [] : hits.slice(0, maxRelated) };
  }
  const confident = hits
    .filter((hit) => hit === best || (isCovered(hit) && hit.score >= best.score * minShare))
    .slice(0, maxConfident);
  const related = hits.filter((hit) => !confident.includes(hit)).slice(0, maxRelated);
  return { confident, related };
}
