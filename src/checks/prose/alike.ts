/**
 * The share of word pairs that two passages have in common when they say nearly the same (Jaccard index of pairs of
 * neighbouring words). Measured: one changed word of twelve leaves .69; the most alike passages of different rules have .41.
 */
export const alikeness = 0.6;

/**
 * The texts, as words, that say nearly the same as an earlier one: the index of each and of the earlier one most like it. Only
 * pairs that `mayPair` allows are compared, and of them only texts that share one of their rarest word pairs. That misses
 * none: texts this much alike always share one.
 */
export function findTwins(
  texts: readonly (readonly string[])[],
  mayPair: (index: number, other: number) => boolean,
): [index: number, twin: number][] {
  const pairs = texts.map(pairsOf);
  const uses = new Map<string, number>();
  for (const each of pairs) for (const pair of each) uses.set(pair, (uses.get(pair) ?? 0) + 1);
  const rarity = (a: string, b: string) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1);

  const seen = new Map<string, number[]>();
  const twins: [number, number][] = [];
  for (const [index, own] of pairs.entries()) {
    const rarest = [...own].sort(rarity).slice(0, own.size - Math.ceil(alikeness * own.size) + 1);
    const candidates = new Set(rarest.flatMap((pair) => seen.get(pair) ?? []));
    let best: { other: number; score: number } | undefined;
    for (const other of candidates) {
      if (!mayPair(index, other)) continue;
      const score = likeness(own, pairs[other] ?? new Set());
      if (score >= alikeness && score > (best?.score ?? 0)) best = { other, score };
    }
    if (best) twins.push([index, best.other]);
    for (const pair of rarest) seen.set(pair, [...(seen.get(pair) ?? []), index]);
  }
  return twins;
}

function pairsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared);
}
