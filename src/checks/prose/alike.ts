/**
 * How much of their pairs of neighbouring words two passages must share to say nearly the same (Jaccard's index). One word
 * of twelve changed leaves .69; what the first guide's own pages have most in common is a sentence's form, .41.
 */
export const alikeness = 0.6;

/**
 * For each text (its words) that has one before it that says nearly the same: its index and that of the one most like it.
 * Only pairs that `mayPair` allows. Exact, though few pairs are compared: two texts so alike share one of their rarest pairs.
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
