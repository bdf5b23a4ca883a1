import type { Vocabulary } from './vocabulary.ts';

const maxRoots = 24;

/** The roots of the words with a prefix, at most `maxRoots`. */
export function rootsWithPrefix(prefix: string, { words, rootOfWord }: Vocabulary): string[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<string>();
  for (let i = low; i < words.length && words[i]?.startsWith(prefix) && found.size < maxRoots; i++)
    found.add(rootOfWord.get(words[i] ?? '') ?? '');
  return [...found];
}
