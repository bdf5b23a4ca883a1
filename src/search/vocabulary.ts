import type { FrontIndex } from './front-index.ts';
import { rootCandidates } from './roots.ts';

/** The index made quick to ask; once per load. */
export interface Vocabulary {
  index: FrontIndex;
  rootOfWord: ReadonlyMap<string, number>;
  idOfRoot: ReadonlyMap<string, number>;
  light: ReadonlySet<string>;
  plain: ReadonlySet<string>;
}

/** Prepares the look-ups that understanding needs. */
export function makeVocabulary(index: FrontIndex): Vocabulary {
  return {
    index,
    rootOfWord: new Map(index.words.map((word, i) => [word, index.rootOf[i] ?? 0])),
    idOfRoot: new Map(index.roots.map((root, id) => [root, id])),
    light: new Set(index.lexicon.light),
    plain: new Set(index.lexicon.plain),
  };
}

/** Whether a word that the guide doesn't use is well written all the same, with affixes or without. */
export function isWellWritten(word: string, { plain, light }: Vocabulary): boolean {
  return light.has(word) || rootCandidates(word).some((candidate) => plain.has(candidate));
}

/** The root of the index that a word belongs to, through its affixes; undefined where there is none. */
export function findRoot(word: string, { rootOfWord, idOfRoot }: Vocabulary): number | undefined {
  const known = rootOfWord.get(word);
  if (known !== undefined) return known;
  for (const candidate of rootCandidates(word)) {
    const root = idOfRoot.get(candidate) ?? rootOfWord.get(candidate);
    if (root !== undefined) return root;
  }
  return undefined;
}

/** The roots of the words that begin with `prefix`, at most two dozen. */
export function rootsWithPrefix(prefix: string, { words, rootOf }: FrontIndex): number[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<number>();
  for (let i = low; i < words.length && words[i]?.startsWith(prefix) && found.size < 24; i++)
    found.add(rootOf[i] ?? 0);
  return [...found];
}
