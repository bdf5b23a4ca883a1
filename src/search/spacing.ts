import { type Concept, makeConcept } from './concept.ts';
import { nearestWords } from './typo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The shortest stop word that is split off. Shorter ones are also suffixes: `-kan`, `-lah`. */
const minStopWordLength = 4;
/** The shortest part in which a typo is corrected. Shorter parts are similar to too many words. */
const minMisspelledLength = 5;
const maxSplitLength = 40;

/** Reads two words that the guide writes as one: `si cepat`. Undefined where it doesn't. */
export function readJoined(first: string, second: string, { rootOfWord }: Vocabulary): Concept | undefined {
  const word = first + second;
  const root = rootOfWord.get(word);
  const areWords = rootOfWord.has(first) && rootOfWord.has(second);
  if (root === undefined || areWords || word.length < 5) return undefined;
  return makeConcept(`${first} ${second}`, 'joined', word, [root]);
}

/** Reads a word as two words of the guide, such as `criscross`. One may be a stop word: `infoterbaru`. Undefined where it isn't two. */
export function splitWord(word: string, vocabulary: Vocabulary): Concept | undefined {
  return split(word, (left, right) => both(readPart(left, vocabulary), () => readPart(right, vocabulary)));
}

/** Reads a word without a space as two words, one of them with a typo: `cekmutsi`. Undefined where it isn't two words. */
export function splitMisspelled(word: string, vocabulary: Vocabulary): Concept | undefined {
  const readMisspelled = (part: string) => {
    if (part.length < minMisspelledLength) return undefined;
    const { words, distance } = nearestWords(part, vocabulary.candidates);
    return words[0] === undefined || distance > 1 ? undefined : readPart(words[0], vocabulary);
  };
  // The correct part first: it is looked up, while the other part is compared with all words.
  return (
    split(word, (left, right) => both(readPart(left, vocabulary), () => readMisspelled(right))) ??
    split(word, (left, right) => both(readPart(right, vocabulary), () => readMisspelled(left))?.reverse())
  );
}

/** A part of a split word, with its root. A stop word has none. */
interface Part {
  part: string;
  roots: string[];
}

function readPart(part: string, { rootOfWord, stopWords }: Vocabulary): Part | undefined {
  if (stopWords.has(part)) return part.length < minStopWordLength ? undefined : { part, roots: [] };
  const root = rootOfWord.get(part);
  return root === undefined ? undefined : { part, roots: [root] };
}

function both(one: Part | undefined, readOther: () => Part | undefined): Part[] | undefined {
  const other = one && readOther();
  return one && other && [one, other];
}

/** The first way to split a word in two for which `read` gives two parts, not both of them stop words. */
function split(word: string, read: (left: string, right: string) => Part[] | undefined): Concept | undefined {
  if (word.length > maxSplitLength) return undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = read(word.slice(0, at), word.slice(at)) ?? [];
    const roots = parts.flatMap((each) => each.roots);
    if (roots.length > 0) return makeConcept(word, 'split', parts.map(({ part }) => part).join(' '), [roots]);
  }
  return undefined;
}

/** Reads the word at a place and the next one with the space moved by one or two letters: `biayar etur`. Undefined where no move helps. */
export function moveSpace(
  tokens: readonly string[],
  at: number,
  { rootOfWord, stopWords }: Vocabulary,
): Concept[] | undefined {
  const next = tokens[at + 1];
  const token = tokens[at] ?? '';
  if (next === undefined || rootOfWord.has(next) || stopWords.has(next)) return undefined;
  const letters = token + next;
  for (const shift of [-1, 1, -2, 2]) {
    const words = [letters.slice(0, token.length + shift), letters.slice(token.length + shift)];
    const roots = words.map((word) => (word.length > 2 ? rootOfWord.get(word) : undefined));
    if (!roots.every((root) => root !== undefined)) continue;
    // Found as surely as a split word, and shown as a correction.
    return words.map((word, i) => ({
      ...makeConcept(tokens[at + i] ?? '', 'split', word, [roots[i] ?? '']),
      reading: 'typo',
    }));
  }
  return undefined;
}
