import type { Concept } from './concept.ts';
import type { TextMatches } from './full-text.ts';
import type { RecordKind } from './records.ts';
import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A record that the query finds. */
export interface Hit {
  record: number;
  score: number;
  /** The share of the query's weight that it covers, 0 to 1. */
  coverage: number;
  /** The section in which most of it stands; 0 is the top. */
  section: number;
}

/** What a query finds: what is offered as an answer, and what may have to do with it. */
export interface Ranking {
  confident: Hit[];
  related: Hit[];
}

/** Everything of ranking that was settled by measurement: `npm run bench`. */
export interface Settings {
  priors: Record<RecordKind, number>;
  coveragePower: number;
  /** The coverage from which a hit is offered as an answer. */
  confidence: number;
  /** How much a word counts that the guide doesn't know, as a share of the rarest word's weight. */
  unknownWeight: number;
  /** How much more a kind counts that the query asks for in words. */
  cueBoost: number;
}

export const settings: Settings = {
  priors: { page: 1, reply: 0.6, flow: 0.7, tool: 0.8, term: 0.32, note: 0.5, decision: 0.35 },
  coveragePower: 0.8,
  confidence: 0.6,
  unknownWeight: 1.5,
  cueBoost: 4,
};

/** Longest list of answers, and of what may be related. */
const mostConfident = 10;
const mostRelated = 3;
/** A hit with less than this share of the best one's score is noise beside it. */
const leastShare = 0.2;

/** How strongly a word counts that only the full text holds: as much as one in a page's body. */
const textStrength = 0.25;

/** Ranks the records for a query as understood; `text` adds what only the full-text index knows. */
export function rank(
  { concepts, kinds }: Understanding,
  vocabulary: Vocabulary,
  given: Settings = settings,
  text: TextMatches = new Map(),
): Ranking {
  const { index, postings } = vocabulary;
  const count = index.urls.length;
  const rarest = Math.log(1 + count);
  const found = new Map<number, { score: number; weight: number; sections: Map<number, number> }>();
  let whole = 0;
  const asking: { kind: RecordKind; idf: number; matched: ReadonlyMap<number, unknown> }[] = [];
  for (const [place, concept] of concepts.entries()) {
    const inText = text.get(place) ?? new Set();
    const idf =
      conceptIdf(concept, postings, count) || (inText.size > 0 ? Math.log(1 + count / inText.size) : 0);
    if (idf === 0) {
      whole += given.unknownWeight * rarest;
      continue;
    }
    whole += idf;
    const matched = matches(concept, postings);
    if (concept.asksFor) asking.push({ kind: concept.asksFor, idf, matched });
    for (const record of inText) {
      if (!matched.has(record)) matched.set(record, { strength: textStrength, weight: 1, section: 0 });
    }
    for (const [record, { strength, weight, section }] of matched) {
      const entry = found.get(record) ?? { score: 0, weight: 0, sections: new Map() };
      entry.score += idf * strength;
      entry.weight += idf * weight;
      if (section > 0) entry.sections.set(section, (entry.sections.get(section) ?? 0) + idf * strength);
      found.set(record, entry);
    }
  }
  const hits = [...found].map(([record, { score, weight, sections }]): Hit => {
    const kind = index.kinds[record] ?? 'page';
    const granted = asking.filter((each) => each.kind === kind && !each.matched.has(record));
    const held = granted.reduce((sum, { idf }) => sum + idf, weight);
    const coverage = whole > 0 ? Math.min(1, held / whole) : 0;
    const prior = given.priors[kind] * (kinds.includes(kind) ? given.cueBoost : 1);
    const [section] = [...sections].sort((a, b) => b[1] - a[1])[0] ?? [0];
    return { record, score: score * coverage ** given.coveragePower * prior, coverage, section };
  });
  hits.sort((a, b) => b.score - a.score || a.record - b.record);
  const [best] = hits;
  // Where the best hit isn't sure enough, a surer one below it is no answer either.
  if (!best || best.coverage < given.confidence)
    return { confident: [], related: hits.slice(0, mostRelated) };
  const confident = hits
    .filter(({ score, coverage }) => coverage >= given.confidence && score >= best.score * leastShare)
    .slice(0, mostConfident);
  const related = hits.filter((hit) => !confident.includes(hit)).slice(0, mostRelated);
  return { confident, related };
}

/** How telling a concept is: that of its best alternative, 0 where nothing holds it. */
function conceptIdf({ alternatives }: Concept, postings: Vocabulary['postings'], count: number): number {
  let best = 0;
  for (const { roots, weight } of alternatives) {
    const each = roots.map((root) => (postings.get(root)?.length ?? 0) / 3);
    const most = Math.max(...each);
    if (most > 0)
      best = Math.max(best, weight * Math.log(1 + count / Math.min(...each.filter((n) => n > 0))));
  }
  return best;
}

function matches({ alternatives }: Concept, postings: Vocabulary['postings']) {
  const best = new Map<number, { strength: number; weight: number; section: number }>();
  for (const { roots, weight } of alternatives) {
    const sum = new Map<number, { strength: number; section: number; held: number }>();
    for (const root of roots) {
      const list = postings.get(root) ?? [];
      let record = 0;
      for (let i = 0; i < list.length; i += 3) {
        record += list[i] ?? 0;
        const entry = sum.get(record) ?? { strength: 0, section: 0, held: 0 };
        entry.strength += (list[i + 1] ?? 0) / 99 / roots.length;
        entry.section ||= list[i + 2] ?? 0;
        entry.held += 1 / roots.length;
        sum.set(record, entry);
      }
    }
    for (const [record, { strength, section, held }] of sum) {
      const value = strength * weight;
      if (value > (best.get(record)?.strength ?? 0))
        best.set(record, { strength: value, weight: weight * held, section });
    }
  }
  return best;
}
