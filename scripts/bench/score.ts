import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/project.mjs';

/** A query as an agent types it, and the pages an agent would accept first; none for what the guide says nothing of. */
export interface LabelledQuery {
  q: string;
  want: string[];
  kind: string;
}

/**
 * The queries in `tests/search` that claims are checked on. Nobody looks at single failures, since what is tuned on them can't be
 * checked on them. `check` is how agents type. `hard` was written to avoid the guide's own words: dialects, circumlocutions, whole
 * lines of chats. `held` and `frozen` are by writers who saw neither code nor lexicon.
 */
export function readQueries(set: 'check' | 'hard' | 'held' | 'frozen'): LabelledQuery[] {
  const text = readFileSync(join(ROOT, 'tests', 'search', `${set}.jsonl`), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line));
}

/** What an engine finds for a query: slugs of pages, each once, best first. */
export interface Found {
  /** Those offered as an answer. */
  confident: string[];
  /** Those shown below as perhaps related. */
  related: string[];
  /** Whether the first leads to its answer, and not to a section below. */
  isAtAnswer?: boolean;
  /** The pages whose replies are offered among the first three, by themselves or on a card. */
  replies?: string[];
}

export type FindPages = (query: string) => Found;

/**
 * How well an engine answers the queries, each figure a share of 1, or NaN where there is no such query. `in scope` are
 * those that the guide can answer: they count related pages after confident ones.
 */
export function score(queries: readonly LabelledQuery[], engine: FindPages) {
  const outcomes = queries.map(({ q, want, kind }) => ({ want, kind, ...engine(q) }));
  const inScope = outcomes.filter(({ want }) => want.length > 0);
  const rightFirst = inScope.filter(({ want, confident, related }) =>
    want.includes([...confident, ...related][0] ?? ''),
  );
  const askingForWords = inScope.filter(({ kind }) => kind === 'send');
  const outOfScope = outcomes.filter(({ want }) => want.length === 0);
  const places = inScope.map(({ want, confident, related }) => {
    const firstTen = [...new Set([...confident, ...related])].slice(0, 10);
    const place = firstTen.findIndex((slug) => want.includes(slug));
    return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
  });
  return {
    first: rate(places, (place) => place === 1),
    'first 3': rate(places, (place) => place <= 3),
    /** The mean of 1 / place of the first right page among the first ten. */
    MRR: places.reduce((sum, place) => sum + 1 / place, 0) / places.length,
    /** In scope: nothing at all was found. */
    none: rate(inScope, ({ confident, related }) => confident.length + related.length === 0),
    /** In scope: a right page was offered first as an answer. */
    'sure, right': rate(inScope, ({ want, confident: [top = ''] }) => want.includes(top)),
    /** In scope: a right page came first, but as related only. */
    'right, unsure': rate(
      inScope,
      ({ want, confident, related: [top = ''] }) => confident.length === 0 && want.includes(top),
    ),
    /** In scope: a wrong page was offered first as an answer. */
    'sure, wrong': rate(inScope, ({ want, confident: [top] }) => top !== undefined && !want.includes(top)),
    /** Out of scope: something was offered as an answer. */
    'false confidence': rate(outOfScope, ({ confident }) => confident.length > 0),
    /** Out of scope: cards are shown, as an answer or as related. */
    'cards for nothing': rate(outOfScope, ({ confident, related }) => confident.length + related.length > 0),
    /** In scope, and right first: it leads to the answer. */
    'at the answer': rate(rightFirst, ({ isAtAnswer = false }) => isAtAnswer),
    /** In scope, of the queries for words: a reply of a right page is offered among the first three. */
    'reply when asked': rate(askingForWords, ({ want, replies = [] }) =>
      replies.some((page) => want.includes(page)),
    ),
  };
}

function rate<Item>(items: readonly Item[], isHit: (item: Item) => boolean): number {
  return items.filter(isHit).length / items.length;
}

/** Whether the guide has one of the pages that the query wants, or the query wants none. */
export function isAnswerable({ want }: LabelledQuery, slugs: ReadonlySet<string>): boolean {
  return want.length === 0 || want.some((slug) => slugs.has(slug));
}

/** The pages that addresses lead to, each once: `/kalibrasi/2023-11-01/#x` is `kalibrasi/2023-11-01`. */
export function slugsOf(urls: readonly string[]): string[] {
  return [...new Set(urls.map((url) => url.replace(/[?#].*$/, '').replace(/^\/+|\/+$/g, '')))];
}
