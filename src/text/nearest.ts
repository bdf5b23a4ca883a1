import leven from 'leven';

/** The candidate that `word` was probably meant to be: at most a third of its letters differ, or one or two of few. Case doesn't count. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = (wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    const distance = leven(wanted, candidate.toLowerCase(), { maxDistance: bestDistance });
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** At most three candidates, from the one that is most like `word` on. */
export function nearestThree(word: string, candidates: readonly string[]): string[] {
  return candidates.toSorted((a, b) => leven(word, a) - leven(word, b)).slice(0, 3);
}
