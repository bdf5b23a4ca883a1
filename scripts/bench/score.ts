import type { LabelledQuery } from '../../tests/search/queries.ts';

/** What an engine finds for a query: slugs of pages, each once, best first. */
export interface Found {
  /** Those offered as an answer. */
  confident: string[];
  /** Those shown below as perhaps related. */
  related: string[];
}

/** A query with what was found for it. */
export interface Outcome extends LabelledQuery {
  found: Found;
}

/** How well a set of queries was answered, each a share of 1; undefined where there is no such query. */
export interface Score {
  queries: number;
  first: number | undefined;
  firstThree: number | undefined;
  /** Mean of 1 / place of the first right one, among the first ten. */
  mrr: number | undefined;
  /** Of the queries that the guide can answer: those that found nothing at all. */
  zero: number | undefined;
  /** Of the queries that the guide can answer: those with something offered as an answer. */
  sure: number | undefined;
  /** Of the queries that the guide can answer: those with a wrong page offered first as an answer. */
  wronglySure: number | undefined;
  /** Of the queries that the guide says nothing about: those with something offered as an answer. */
  falselySure: number | undefined;
}

const mostPlaces = 10;

/** Scores outcomes. A query in scope counts what is related after what is confident; one out of scope only the latter. */
export function score(outcomes: readonly Outcome[]): Score {
  const inScope = outcomes.filter(({ want }) => want.length > 0);
  const outOfScope = outcomes.filter(({ want }) => want.length === 0);
  const places = inScope.map(placeOf);
  return {
    queries: outcomes.length,
    first: rate(places, (place) => place === 1),
    firstThree: rate(places, (place) => place <= 3),
    mrr: inScope.length > 0 ? places.reduce((sum, place) => sum + 1 / place, 0) / inScope.length : undefined,
    zero: rate(inScope, ({ found }) => found.confident.length + found.related.length === 0),
    sure: rate(inScope, ({ found }) => found.confident.length > 0),
    wronglySure: rate(
      inScope,
      ({ want, found: { confident } }) => confident[0] !== undefined && !want.includes(confident[0]),
    ),
    falselySure: rate(outOfScope, ({ found }) => found.confident.length > 0),
  };
}

/** The queries of which at least one wanted page is in the guide, and those left out because none is there yet. */
export function splitByPages(
  queries: readonly LabelledQuery[],
  slugs: ReadonlySet<string>,
): { answerable: LabelledQuery[]; leftOut: LabelledQuery[] } {
  const isAnswerable = ({ want }: LabelledQuery) => want.length === 0 || want.some((slug) => slugs.has(slug));
  return {
    answerable: queries.filter(isAnswerable),
    leftOut: queries.filter((query) => !isAnswerable(query)),
  };
}

/** The page that an address leads to, as queries name it: `/kalibrasi/2023-11-01/#x` is `kalibrasi/2023-11-01`. */
export function slugOf(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/^\/+|\/+$/g, '');
}

/** The pages of a list of addresses, each once, in order. */
export function slugsOf(urls: readonly string[]): string[] {
  return [...new Set(urls.map(slugOf))];
}

/** The place of the first wanted page; infinite where it is not among the first ten. */
function placeOf({ want, found }: Outcome): number {
  const place = [...new Set([...found.confident, ...found.related])]
    .slice(0, mostPlaces)
    .findIndex((slug) => want.includes(slug));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

function rate<Item>(items: readonly Item[], isHit: (item: Item) => boolean): number | undefined {
  return items.length > 0 ? items.filter(isHit).length / items.length : undefined;
}
