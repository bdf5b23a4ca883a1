import { type Concept, sureness } from './concept.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** A word that the guide writes as two: `criscross`. */
export function splitWord(word: string, { rootOfWord, light }: Vocabulary): Concept | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const roots = [rootOfWord.get(left), rootOfWord.get(right)];
    if (roots[0] === undefined || roots[1] === undefined || light.has(left) || light.has(right)) continue;
    const alternatives = [{ roots: roots as string[], weight: sureness.split }];
    return { typed: word, reading: 'split', taken: `${left} ${right}`, alternatives };
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
