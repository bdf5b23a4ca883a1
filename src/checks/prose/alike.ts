/**
 * The share of word pairs that two passages have in common when they say nearly the same (Jaccard index of pairs of
 * neighbouring words). Measured: one changed word of twelve leaves .69; the most alike passages of different rules have .41.
 */
export const alikeness = 0.6;

/** How many earlier texts one is compared with at most. Only in a guide of a thousand texts of one form are there more. */
const mostCompared = 50;

/**
 * The groups of texts, as words, that say nearly the same as an earlier one of their group: the indexes of each, in order. Only
 * pairs that `mayPair` allows are compared, and of them only texts that share one of their rarest word pairs: texts this much
 * alike always share one. The first that is alike decides, so that a thousand alike texts aren't all compared with all.
 */
export function findAlike(
  texts: readonly (readonly string[])[],
  mayPair: (index: number, other: number) => boolean,
): number[][] {
  const pairs = texts.map((words) => new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`)));
  const uses = new Map<string, number>();
  for (const each of pairs) for (const pair of each) uses.set(pair, (uses.get(pair) ?? 0) + 1);
  const rarity = (a: string, b: string) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1);

  const seen = new Map<string, number[]>();
  const firstOf: number[] = [];
  for (const [index, own] of pairs.entries()) {
    // Pairs that no other text has are the rarest of all, and lead to none.
    const shared = [...own].filter((pair) => uses.get(pair) !== 1);
    const rarest = shared
      .sort(rarity)
      .slice(0, Math.max(0, shared.length - Math.ceil(alikeness * own.size) + 1));
    const candidates = new Set(rarest.flatMap((pair) => seen.get(pair)?.slice(0, mostCompared) ?? []));
    const twin = [...candidates]
      .slice(0, mostCompared)
      .find((other) => mayPair(index, other) && likeness(own, pairs[other] ?? new Set()) >= alikeness);
    firstOf[index] = firstOf[twin ?? index] ?? index;
    for (const pair of rarest) seen.getOrInsert(pair, []).push(index);
  }
  const groups = Map.groupBy(texts.keys(), (index) => firstOf[index]);
  return [...groups.values()].filter(({ length }) => length > 1);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared);
}
