import { seededRandom } from '../../src/domain/class/seeded-random.ts';

/** Draws words and numbers, the same ones for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** A word as texts use them: few of them all the time, most of them hardly ever. */
  word(): string;
  /** A word that means something: none of the commonest. */
  rareWord(): string;
}

/** Words that a guide of any size has. Real texts gain new ones with every page, ever more slowly. */
const mostWords = 60_000;
/** The rank down to which use falls as 1/rank; below it falls as its square, as in texts about one field. */
const bend = 3000;
/** How many of the commonest words say nothing. */
const emptyWords = 150;

const openings = 'b c d g h j k l m n p r s t w bl br kr pr tr s k t p'.split(' ');
const vowels = 'a a a i u e o ai'.split(' ');
const closings = ['', '', '', 'n', 'ng', 'r', 's', 't', 'k', 'm', 'l'];
const prefixes = ['', '', '', 'di', 'me', 'pe', 'ber', 'ter', 'ke', 'se', 'meng', 'peng'];
const suffixes = ['', '', '', 'nya', 'kan', 'an', 'i'];

/** Words in order of use: `real` ones first among others, and made-up ones that look and inflect like Indonesian. */
function makeWords(random: () => number, real: readonly string[]): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const syllable = () => pick(openings) + pick(vowels) + pick(closings);
  const roots = Array.from(
    { length: mostWords / 4 },
    () => syllable() + syllable() + (random() < 0.3 ? syllable() : ''),
  );
  const words = new Set(real);
  while (words.size < mostWords) {
    // Early roots come up more often, so that a common word has its forms too.
    const root = roots[Math.floor(random() ** 2 * roots.length)] ?? '';
    words.add(random() < 0.5 ? root : pick(prefixes) + root + pick(suffixes));
  }
  const [known, made] = [[...words].slice(0, real.length), [...words].slice(real.length)];
  // The guide's own words keep their order and are spread among the commonest ones.
  return known
    .flatMap((word, i) => [word, ...made.slice(2 * i, 2 * i + 2)])
    .concat(made.slice(2 * known.length));
}

/** The chance that a benchmark's texts are made with. `real`: the words of the real guide, commonest first. */
export function makeChance(seed: number, real: readonly string[]): Chance {
  const random = seededRandom(seed);
  const words = makeWords(random, real);
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= words.length; rank++) {
    sum += rank <= bend ? 1 / rank : bend / rank ** 2;
    sums.push(sum);
  }
  const draw = (least: number) => {
    const start = least > 0 ? (sums[least - 1] ?? 0) : 0;
    const target = start + random() * (sum - start);
    let [low, high] = [least, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  return {
    below: (limit) => Math.floor(random() * limit),
    word: () => draw(0),
    rareWord: () => draw(emptyWords),
  };
}
