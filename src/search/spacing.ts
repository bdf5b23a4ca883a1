import { type Concept, sureness } from './concept.ts';
import { nearestWords } from './typo.ts';
import { type Vocabulary, wordsOf } from './vocabulary.ts';

/** Shorter light words are endings as often: `-kan`, `-lah`. */
const shortestLight = 4;
/** Shorter misspelt parts are near to too much. */
const shortestMisspelt = 5;
/** Longer words are no two that somebody forgot to part. */
const longestSplit = 40;

/** Two words that the guide writes as one: `si cepat`. */
export function joinedWith(first: string, second: string, { rootOfWord }: Vocabulary): Concept | undefined {
  const word = first + second;
  const root = rootOfWord.get(word);
  if (root === undefined || (rootOfWord.has(first) && rootOfWord.has(second)) || word.length < 5)
    return undefined;
  return {
    typed: `${first} ${second}`,
    reading: 'joined',
    taken: word,
    alternatives: [{ roots: [root], weight: sureness.joined }],
  };
}

/** A word that the guide writes as two: `criscross`; of which one may say nothing: `infoterbaru`. */
export function splitWord(word: string, vocabulary: Vocabulary): Concept | undefined {
  return cut(word, (left, right) => both(readPart(left, vocabulary), () => readPart(right, vocabulary)));
}

/** The same with a slip in one of the two: `cekmutsi`. */
export function splitMisspelt(word: string, vocabulary: Vocabulary): Concept | undefined {
  const meant = (part: string) => {
    if (part.length < shortestMisspelt) return undefined;
    const { words, slips } = nearestWords(part, wordsOf(vocabulary));
    return words[0] === undefined || slips > 1 ? undefined : readPart(words[0], vocabulary);
  };
  // The part that is written well first: it is looked up, the other compared with every word.
  return (
    cut(word, (left, right) => both(readPart(left, vocabulary), () => meant(right))) ??
    cut(word, (left, right) => both(readPart(right, vocabulary), () => meant(left))?.reverse())
  );
}

/** A part of a word as it was read, and what it is found by: nothing for a light word. */
interface Part {
  part: string;
  roots: string[];
}

function readPart(part: string, { rootOfWord, light }: Vocabulary): Part | undefined {
  if (light.has(part)) return part.length < shortestLight ? undefined : { part, roots: [] };
  const root = rootOfWord.get(part);
  return root === undefined ? undefined : { part, roots: [root] };
}

function both(one: Part | undefined, readOther: () => Part | undefined): Part[] | undefined {
  const other = one && readOther();
  return one && other && [one, other];
}

/** The first way to cut a word in two of which both are read and one says something. */
function cut(word: string, read: (left: string, right: string) => Part[] | undefined): Concept | undefined {
  if (word.length > longestSplit) return undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = read(word.slice(0, at), word.slice(at)) ?? [];
    const roots = parts.flatMap((each) => each.roots);
    if (roots.length === 0) continue;
    const taken = parts.map(({ part }) => part).join(' ');
    return { typed: word, reading: 'split', taken, alternatives: [{ roots, weight: sureness.split }] };
  }
  return undefined;
}

/** Two words with the space a letter off: `biayar etur`. */
export function resplit(
  tokens: readonly string[],
  at: number,
  { rootOfWord, light }: Vocabulary,
): Concept[] | undefined {
  const next = tokens[at + 1];
  const token = tokens[at] ?? '';
  if (next === undefined || rootOfWord.has(next) || light.has(next)) return undefined;
  const whole = token + next;
  for (const shift of [-1, 1, -2, 2]) {
    const words = [whole.slice(0, token.length + shift), whole.slice(token.length + shift)];
    const roots = words.map((word) => (word.length > 2 ? rootOfWord.get(word) : undefined));
    if (!roots.every((root) => root !== undefined)) continue;
    return words.map((word, i) => ({
      typed: tokens[at + i] ?? '',
      reading: 'typo',
      taken: word,
      alternatives: [{ roots: [roots[i] ?? ''], weight: sureness.split }],
    }));
  }
  return undefined;
}
