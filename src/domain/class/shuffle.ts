import { seededRandom, shuffled } from './seeded-random.ts';

/** The items in another order, always the same for one `seed`. Different items never keep their order: it could be the answer. */
export function shuffle<Item>(items: readonly Item[], seed: string): Item[] {
  const mixed = shuffled(items, randomFrom(seed));
  const isUnmoved = mixed.every((item, index) => item === items[index]);
  return isUnmoved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** A random function with the FNV-1a hash of the text as its seed. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return seededRandom(state);
}
