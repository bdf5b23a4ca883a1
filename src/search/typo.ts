/** How many slips a word of this length may hold and still be taken for another. */
export function allowedSlips(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to get from `a` to `b` (Damerau-Levenshtein, each
 * stretch edited once); `limit + 1` as soon as it can't be `limit` or fewer.
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back over a row, so one dear row is not the end yet.
    if (least > limit && leastBefore >= limit) return limit + 1;
    leastBefore = least;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The words nearest to `word` within the slips its length allows, all that are equally near. */
export function nearestWords(
  word: string,
  vocabulary: readonly string[],
): { words: string[]; slips: number } {
  let limit = allowedSlips(word.length);
  let found: string[] = [];
  if (limit === 0) return { words: found, slips: 0 };
  const letters = letterMask(word);
  for (const candidate of vocabulary) {
    // A slip changes at most two letters of the set, so most words need no comparing.
    if (Math.abs(candidate.length - word.length) > limit) continue;
    if (bits(letters ^ letterMask(candidate)) > 2 * limit) continue;
    const distance = slips(word, candidate, limit);
    if (distance > limit) continue;
    if (distance < limit) {
      limit = distance;
      found = [];
    }
    found.push(candidate);
  }
  // Slips seldom hit the first letter; in a short word another first letter makes another word.
  const sameStart = found.filter((candidate) => candidate[0] === word[0]);
  return { words: sameStart.length > 0 || word.length < 7 ? sameStart : found, slips: limit };
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) % 31);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
