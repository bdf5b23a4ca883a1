import type { WordIndex } from './word-index.ts';

/** Words that stand together in the alphabet, and where their roots stand in the guide. */
export interface Shard {
  /** See `writeWords`. */
  words: string;
  /** As `WordIndex` has them, of the roots in `words` in the order in which these first come up. */
  postings: number[][];
}

/** A word with its root; a root that is no word itself stands there without. */
export interface WordEntry {
  word: string | undefined;
  root: string;
}

/** Characters of a shard from which the next one begins: about 4 KB on the way. */
const shardLength = 12_000;

/** All words in order, and the roots that are none, each where it would stand. */
export function sortEntries({ rootByWord }: WordIndex): WordEntry[] {
  const bare = new Set([...rootByWord.values()].filter((root) => !rootByWord.has(root)));
  return [
    ...[...rootByWord].map(([word, root]): WordEntry => ({ word, root })),
    ...[...bare].map((root): WordEntry => ({ word: undefined, root })),
  ].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** All words, in order, in lists, one for each first letter: what forms and slips are looked up in. */
export function listWords(sorted: readonly WordEntry[]): { letter: string; words: string }[] {
  const groups = Map.groupBy(sorted, (entry) => firstLetter(keyOf(entry)));
  return [...groups].map(([letter, entries]) => ({ letter, words: writeWords(entries) }));
}

/** The first character of a word; empty for none. */
export function firstLetter(word: string): string {
  return [...word][0] ?? '';
}

/** Entries as one text: `akun akunnya:akun :tangani` is a root, a form of it, and a root that is no word. */
export function writeWords(entries: readonly WordEntry[]): string {
  return entries.map(({ word, root }) => (word === root ? word : `${word ?? ''}:${root}`)).join(' ');
}

/** Reads what `writeWords` wrote. */
export function readWords(text: string): WordEntry[] {
  if (text === '') return [];
  return text.split(' ').map((each) => {
    const at = each.indexOf(':');
    return at < 0
      ? { word: each, root: each }
      : { word: each.slice(0, at) || undefined, root: each.slice(at + 1) };
  });
}

/**
 * Cuts the index into shards of about the same size, given its words in order. Every root's postings are with each of its
 * words and with itself.
 */
export function splitIndex(
  sorted: readonly WordEntry[],
  index: WordIndex,
  longest = shardLength,
): { first: string; shard: Shard }[] {
  const ranges: WordEntry[][] = [];
  let range: WordEntry[] = [];
  let length = 0;
  let held = new Set<string>();
  for (const entry of sorted) {
    if (length >= longest) {
      ranges.push(range);
      [range, length, held] = [[], 0, new Set()];
    }
    range.push(entry);
    length += keyOf(entry).length + 1;
    if (!held.has(entry.root)) length += JSON.stringify(index.postings.get(entry.root) ?? []).length;
    held.add(entry.root);
  }
  if (range.length > 0) ranges.push(range);
  return ranges.map((entries) => ({
    first: entries[0] ? keyOf(entries[0]) : '',
    shard: makeShard(entries, index),
  }));
}

/** The shard of these entries. */
export function makeShard(entries: readonly WordEntry[], { postings }: WordIndex): Shard {
  const roots = new Set(entries.map(({ root }) => root));
  return {
    words: writeWords(entries),
    postings: [...roots].map((root) => postings.get(root) ?? []),
  };
}

/** Where each root of a shard stands. */
export function readPostings({ words, postings }: Shard): Map<string, number[]> {
  const roots = new Set(readWords(words).map(({ root }) => root));
  return new Map([...roots].map((root, i) => [root, postings[i] ?? []]));
}

/** The shard in which a word stands if it is there at all, given the shards' first words; -1 before the first. */
export function shardOf(word: string, firsts: readonly string[]): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The shards in which words that begin with `prefix` stand. */
export function shardsBeginning(prefix: string, firsts: readonly string[]): number[] {
  const found = [Math.max(0, shardOf(prefix, firsts))];
  for (let next = (found[0] ?? 0) + 1; firsts[next]?.startsWith(prefix); next++) found.push(next);
  return found.filter((shard) => shard < firsts.length);
}

function keyOf({ word, root }: WordEntry): string {
  return word ?? root;
}
