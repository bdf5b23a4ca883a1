/** A function that gives random numbers from 0 up to 1, always the same for one whole number `seed` (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in a random order (Fisher-Yates). */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}

/** The items in another order, always the same for one `seed`. Different items never keep their order: it could be the answer. */
export function shuffle<Item>(items: readonly Item[], seed: string): Item[] {
  // The FNV-1a hash of the seed.
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const mixed = shuffled(items, seededRandom(hash));
  const isUnmoved = mixed.every((item, index) => item === items[index]);
  return isUnmoved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
