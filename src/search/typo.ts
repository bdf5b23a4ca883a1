/** The most typos in a word of this length for which it is still taken for another word. */
export function maxTypos(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** Rows that every comparison uses again, since a key may take thousands of comparisons. */
const scratchRows: [number[], number[], number[]] = [[], [], []];

/** The restricted Damerau-Levenshtein distance (optimal string alignment) of two words. Any beyond `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, last, row] = scratchRows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
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
      row[j] = cost;
      least = Math.min(least, cost);
    }
    // A swap uses the row before the last one, so both rows must be beyond the limit.
    if (least > limit && leastBefore >= limit) return limit + 1;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** Words among which typos are looked up. */
export interface Candidates {
  /** The words of each length, with the set of each one's letters as `letterMask` writes it. */
  byLength: ReadonlyMap<number, readonly { word: string; letters: number }[]>;
  /** What was looked up so far: with each key that a reader types, the words before it are read again. */
  known: Map<string, Nearest>;
}

/** The words that a word may be a typo for, all at the same edit distance. */
export interface Nearest {
  words: readonly string[];
  distance: number;
}

const maxKnown = 2000;

export function makeCandidates(words: readonly string[]): Candidates {
  const byLength = new Map<number, { word: string; letters: number }[]>();
  for (const word of words) {
    const same = byLength.get(word.length) ?? [];
    same.push({ word, letters: letterMask(word) });
    byLength.set(word.length, same);
  }
  return { byLength, known: new Map() };
}

/**
 * The words with the smallest edit distance from `word`, which is at most `maxTypos`. Words with the same first letter come alone, because
 * typos are rare there. A short word is only taken for words with the same first letter.
 */
export function nearestWords(word: string, candidates: Candidates): Nearest {
  const { known } = candidates;
  const nearest = known.get(word) ?? findNearest(word, candidates);
  if (known.size >= maxKnown) known.clear();
  known.set(word, nearest);
  return nearest;
}

function findNearest(word: string, { byLength }: Candidates): Nearest {
  const most = maxTypos(word.length);
  let limit = most;
  let found: string[] = [];
  if (limit === 0) return { words: found, distance: 0 };
  const own = letterMask(word);
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      // A typo changes at most two letters of the set, so most words need no comparison.
      if (countBits(own ^ candidate.letters) > 2 * limit) continue;
      const distance = editDistance(word, candidate.word, limit);
      if (distance > limit) continue;
      if (distance < limit) {
        limit = distance;
        found = [];
      }
      found.push(candidate.word);
    }
  }
  found.sort();
  const sameStart = found.filter((candidate) => candidate[0] === word[0]);
  return { words: sameStart.length > 0 || word.length < 7 ? sameStart : found, distance: limit };
}

function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) % 31);
  return mask;
}

/** Counts the bits of all pairs at once, then those of all groups of four, then adds up the bytes. */
function countBits(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
