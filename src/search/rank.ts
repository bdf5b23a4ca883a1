import type { Alternative } from './concept.ts';
import { type Hit, type Ranking, splitByConfidence } from './confidence.ts';
import type { FrontIndex } from './front-index.ts';
import type { TextMatches } from './full-text.ts';
import type { Guess } from './intent/guess.ts';
import type { RecordKind } from './records.ts';
import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

// The numbers up to `cueBoost` were tuned by measurement: `npm run bench -- relevance`.

/** The factor of the score for each kind of record. */
const priors: Record<RecordKind, number> = {
  page: 1,
  reply: 0.6,
  flow: 0.7,
  tool: 0.8,
  class: 0.8,
  term: 0.32,
  note: 0.5,
  decision: 0.35,
};
const coveragePower = 0.8;
/** The weight of a word that the guide doesn't have, as a multiple of the rarest word's weight. */
const unknownWeight = 1.5;
/** The factor of the score for a kind of record that the query asks for. */
const cueBoost = 4;
/** How many times the score of a page's first reply another one must have to be the one asked for, and the coverage it must have. */
const [clearly, minAsked] = [1.5, 0.3];
/** How much a page's chance counts beside its share of the best score, and the chance from which it is a hit without any word. */
const [chanceWeight, minChance] = [0.6, 0.05];

/** The strength of a word that only the full text has, the same as that of a word in a page's body. */
const textStrength = 0.25;

/** Ranks the records. `fullText`: the matches that the index of a large guide doesn't have. `guess`: what the examples say of the query. */
export function rank(
  { concepts, kinds }: Understanding,
  { index, postings }: Vocabulary,
  fullText: TextMatches = new Map(),
  guess?: Guess,
): Ranking {
  const count = index.urls.length;
  const found = new Map<number, { score: number; weight: number; sections: Map<number, number> }>();
  const asking: { kind: RecordKind; idf: number; matched: ReadonlyMap<number, Match> }[] = [];
  let queryWeight = 0;
  for (const [place, { alternatives, asksFor }] of concepts.entries()) {
    const inText = fullText.get(place) ?? new Set();
    const { matched, idf: inIndex } = findConcept(alternatives, postings, count);
    const idf = inIndex || (inText.size > 0 ? Math.log(1 + count / inText.size) : 0);
    queryWeight += idf || unknownWeight * Math.log(1 + count);
    if (asksFor) asking.push({ kind: asksFor, idf, matched });
    for (const record of inText) {
      if (!matched.has(record)) matched.set(record, { strength: textStrength, weight: 1, section: 0 });
    }
    for (const [record, { strength, weight, section }] of matched) {
      const entry = found.get(record) ?? { score: 0, weight: 0, sections: new Map() };
      entry.score += idf * strength;
      entry.weight += idf * weight;
      entry.sections.set(section, (entry.sections.get(section) ?? 0) + idf * strength);
      found.set(record, entry);
    }
  }
  const hits = [...found].map(([record, { score, weight, sections }]): Hit => {
    const kind = index.kinds[record] ?? 'page';
    const granted = asking.filter((each) => each.kind === kind && !each.matched.has(record));
    const covered = granted.reduce((sum, { idf }) => sum + idf, weight);
    const coverage = Math.min(1, covered / queryWeight);
    const prior = priors[kind] * (kinds.includes(kind) ? cueBoost : 1);
    const [section] = [...sections].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0];
    return { record, score: score * coverage ** coveragePower * prior, coverage, section };
  });
  const byRecord = new Map(hits.map((hit) => [hit.record, hit]));
  for (const hit of hits) hit.reply = askedReply(index.offers[hit.record] ?? [], byRecord);
  const [best] = sorted(hits);
  // The examples say nothing of a page that has none.
  const isUntaught = best && index.kinds[best.record] === 'page' && !guess?.chances.has(best.record);
  const asked = kinds.includes('reply') ? index.offers : {};
  const known = guess && !isUntaught ? { ...guess, chances: withReplies(guess.chances, asked) } : undefined;
  const ranked = known ? sorted(withChances(hits, known.chances)) : hits;
  return splitByConfidence(withReplyFirst(ranked, asked), known);
}

/** The chances with those of replies: each is as likely as the page that offers it. */
function withReplies(chances: Guess['chances'], offers: FrontIndex['offers']): Guess['chances'] {
  const ofReplies = Object.entries(offers).flatMap(([page, replies]) =>
    replies.map((reply) => [reply, chances.get(Number(page)) ?? 0] as const),
  );
  return new Map([...chances, ...ofReplies]);
}

/** The reply that the query asks for, of those that a page offers. */
function askedReply(offered: readonly number[], hits: ReadonlyMap<number, Hit>): number | undefined {
  const scored = offered
    .flatMap((record) => hits.get(record) ?? [])
    .filter(({ coverage }) => coverage >= minAsked);
  const [likeliest] = sorted(scored);
  const usual = hits.get(offered[0] ?? -1)?.score ?? 0;
  return likeliest && likeliest.score > clearly * usual ? likeliest.record : undefined;
}

/** The hits with the best reply of the best page before it, where a page is the best and replies were asked for. */
function withReplyFirst(hits: readonly Hit[], offers: FrontIndex['offers']): readonly Hit[] {
  const [best] = hits;
  const own = offers[best?.record ?? -1];
  const number = own && (best?.reply ?? own[0]);
  if (!best || number === undefined) return hits;
  return [{ ...best, record: number, section: 0 }, ...hits.filter(({ record }) => record !== number)];
}

function sorted(hits: Hit[]): Hit[] {
  return hits.sort((a, b) => b.score - a.score || a.record - b.record);
}

/** The hits with scores that also count the chances. `hits` are sorted. */
function withChances(hits: readonly Hit[], chances: Guess['chances']): Hit[] {
  const [best] = hits;
  const found = new Set(hits.map(({ record }) => record));
  const likely = [...chances].filter(([record, chance]) => chance > minChance && !found.has(record));
  const all = [...hits, ...likely.map(([record]): Hit => ({ record, score: 0, coverage: 0, section: 0 }))];
  return all.map((hit) => ({
    ...hit,
    score: hit.score / (best?.score || 1) + chanceWeight * (chances.get(hit.record) ?? 0),
  }));
}

/** What a record has of a concept: `strength` is its part of the score, `weight` of the coverage. */
interface Match {
  strength: number;
  weight: number;
  section: number;
}

/**
 * The records that have a concept, each with its best alternative, and the inverse document frequency of the concept's rarest one; 0
 * where no record has any of its roots.
 */
function findConcept(alternatives: readonly Alternative[], postings: Vocabulary['postings'], count: number) {
  const matched = new Map<number, Match>();
  let idf = 0;
  for (const { roots, weight } of alternatives) {
    const lists = roots.map((root) => postings.get(root) ?? []);
    const fewest = Math.min(...lists.flatMap(({ length }) => (length > 0 ? length / 3 : [])));
    idf = Math.max(idf, weight * Math.log(1 + count / fewest));
    const sum = new Map<number, { strength: number; section: number; share: number }>();
    for (const list of lists) {
      let record = 0;
      for (let i = 0; i < list.length; i += 3) {
        record += list[i] ?? 0;
        const entry = sum.get(record) ?? { strength: 0, section: 0, share: 0 };
        entry.strength += (list[i + 1] ?? 0) / 99 / roots.length;
        entry.section ||= list[i + 2] ?? 0;
        entry.share += 1 / roots.length;
        sum.set(record, entry);
      }
    }
    for (const [record, { strength, section, share }] of sum) {
      const value = strength * weight;
      if (value > (matched.get(record)?.strength ?? 0))
        matched.set(record, { strength: value, weight: weight * share, section });
    }
  }
  return { matched, idf };
}
