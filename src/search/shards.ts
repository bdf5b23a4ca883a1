import type { WordIndex } from './word-index.ts';

/** A part of the index: words that are neighbours in the alphabet, with the postings of their roots. */
export interface Shard {
  /** Its entries, as `encodeEntries` writes them. */
  words: string;
  /** The postings of each root, as `WordIndex` has them, in the order in which the roots first occur in `words`. */
  postings: number[][];
}

/** A word with its root, or a root that is not a word of the guide. */
export interface WordEntry {
  /** Undefined for a root that is not a word of the guide. */
  word: string | undefined;
  root: string;
}

/** The length in characters at which a shard ends. It is about 4 KB compressed. */
const shardLength = 12_000;

/** All words and all roots that are not words, sorted. */
export function sortEntries({ rootByWord }: WordIndex): WordEntry[] {
  const bare = new Set([...rootByWord.values()].filter((root) => !rootByWord.has(root)));
  return [
    ...[...rootByWord].map(([word, root]): WordEntry => ({ word, root })),
    ...[...bare].map((root): WordEntry => ({ word: undefined, root })),
  ].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The sorted entries in a list for each first letter. */
export function makeWordLists(sorted: readonly WordEntry[]): { letter: string; words: string }[] {
  const groups = Map.groupBy(sorted, (entry) => firstLetter(keyOf(entry)));
  return [...groups].map(([letter, entries]) => ({ letter, words: encodeEntries(entries) }));
}

/** The first character of a word; empty for an empty word. */
export function firstLetter(word: string): string {
  return [...word][0] ?? '';
}

/** Entries as one text. In `akun akunnya:akun :tangani`, `tangani` is a root that is not a word. */
export function encodeEntries(entries: readonly WordEntry[]): string {
  return entries.map(({ word, root }) => (word === root ? word : `${word ?? ''}:${root}`)).join(' ');
}

/** The entries of a text that `encodeEntries` wrote. */
export function decodeEntries(text: string): WordEntry[] {
  if (text === '') return [];
  return text.split(' ').map((entry) => {
    const colon = entry.indexOf(':');
    return colon < 0
      ? { word: entry, root: entry }
      : { word: entry.slice(0, colon) || undefined, root: entry.slice(colon + 1) };
  });
}

/**
 * Splits the sorted entries into shards of about the same size. The postings of a root are in each shard that has one of its words, and
 * in the shard of the root itself.
 */
export function splitIndex(
  sorted: readonly WordEntry[],
  index: WordIndex,
  maxLength = shardLength,
): { firstWord: string; shard: Shard }[] {
  const ranges: WordEntry[][] = [];
  let range: WordEntry[] = [];
  let length = 0;
  let roots = new Set<string>();
  for (const entry of sorted) {
    if (length >= maxLength) {
      ranges.push(range);
      [range, length, roots] = [[], 0, new Set()];
    }
    range.push(entry);
    length += keyOf(entry).length + 1;
    if (!roots.has(entry.root)) length += JSON.stringify(index.postings.get(entry.root) ?? []).length;
    roots.add(entry.root);
  }
  if (range.length > 0) ranges.push(range);
  return ranges.map((entries) => ({
    firstWord: entries[0] ? keyOf(entries[0]) : '',
    shard: makeShard(entries, index),
  }));
}

/** Makes the shard of these entries. */
export function makeShard(entries: readonly WordEntry[], { postings }: WordIndex): Shard {
  const roots = new Set(entries.map(({ root }) => root));
  return {
    words: encodeEntries(entries),
    postings: [...roots].map((root) => postings.get(root) ?? []),
  };
}

/** The postings of a shard by root. */
export function postingsByRoot({ words, postings }: Shard): Map<string, number[]> {
  const roots = new Set(decodeEntries(words).map(({ root }) => root));
  return new Map([...roots].map((root, i) => [root, postings[i] ?? []]));
}

/** The number of the shard that has a word, if any shard has it; -1 for a word before the first shard. */
export function shardOf(word: string, firstWords: readonly string[]): number {
  let low = 0;
  let high = firstWords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstWords[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The numbers of the shards that may have words with a prefix. */
export function shardsWithPrefix(prefix: string, firstWords: readonly string[]): number[] {
  const found = [Math.max(0, shardOf(prefix, firstWords))];
  for (let next = (found[0] ?? 0) + 1; firstWords[next]?.startsWith(prefix); next++) found.push(next);
  return found.filter((shard) => shard < firstWords.length);
}

function keyOf({ word, root }: WordEntry): string {
  return word ?? root;
}
