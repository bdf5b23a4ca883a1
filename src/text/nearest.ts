import leven from 'leven';

/**
 * The candidate that `word` was probably meant to be: a path of which it is the end, such as `policy/sla` for `sla`, or else one of which at
 * most a third of the letters differ, or one or two of few. Case doesn't count.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let ending: string | undefined;
  let best: string | undefined;
  let bestDistance = (wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    if (wanted && candidate.toLowerCase().endsWith(`/${wanted}`)) ending ??= candidate;
    const distance = leven(wanted, candidate.toLowerCase(), { maxDistance: bestDistance });
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return bestDistance === 0 ? best : (ending ?? best);
}

/** At most three candidates, from the one that is most like `word` on. */
export function nearestThree(word: string, candidates: readonly string[]): string[] {
  return candidates.toSorted((a, b) => leven(word, a) - leven(word, b)).slice(0, 3);
}
