import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeEntries,
  encodeEntries,
  firstLetter,
  makeWordLists,
  postingsByRoot,
  shardOf,
  shardsWithPrefix,
  sortEntries,
  splitIndex,
  type WordEntry,
} from '../../src/search/shards.ts';
import { indexWords } from '../../src/search/word-index.ts';
import { lexiconOf, manyRecords, recordOf } from './made-up.ts';

const title = 'penanganan nangani ditangani resi';
const index = indexWords([...manyRecords(60), recordOf({ title })], lexiconOf());
const sorted = sortEntries(index);
const shards = splitIndex(sorted, index, 400);
const firstWords = shards.map(({ firstWord }) => firstWord);

describe('words as a text', () => {
  it('have a word that is its own root once, other words with their root, and a root that is not a word', () => {
    const entries: WordEntry[] = [
      { word: 'akun', root: 'akun' },
      { word: 'akunnya', root: 'akun' },
      { word: undefined, root: 'tangani' },
    ];
    expect(encodeEntries(entries)).toBe('akun akunnya:akun :tangani');
    expect(decodeEntries('akun akunnya:akun :tangani')).toEqual(entries);
  });

  it('are decoded as they were encoded', () => {
    expect(decodeEntries(encodeEntries([]))).toEqual([]);
    const word = fc.stringMatching(/^[a-z0-9_é]{1,8}$/);
    const entry = fc.record({ word: fc.option(word, { nil: undefined }), root: word });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(decodeEntries(encodeEntries(entries))).toEqual(entries);
      }),
    );
  });
});

describe('an index in shards', () => {
  it('has all words and all roots once, sorted', () => {
    const entries = shards.flatMap(({ shard }) => decodeEntries(shard.words));
    expect(shards.length).toBeGreaterThan(10);
    expect(entries).toEqual(sorted);
    const words = entries.map(({ word, root }) => word ?? root);
    expect(words).toEqual(words.toSorted());
    const rooted = entries.flatMap(({ word, root }) => (word ? [[word, root] as const] : []));
    expect(new Map(rooted)).toEqual(index.rootByWord);
  });

  it('has the postings of a root with each of its words and with the root itself', () => {
    for (const [word, root] of index.rootByWord) {
      for (const each of [word, root]) {
        const found = shards[shardOf(each, firstWords)]?.shard;
        const standing = found && postingsByRoot(found).get(root);
        expect(standing, `${root} with ${each}`).toEqual(index.postings.get(root));
      }
    }
  });

  it('has shards of about the same size', () => {
    const sizes = shards.map(({ shard }) => shard.words.length + JSON.stringify(shard.postings).length);
    sizes.pop();
    expect(Math.min(...sizes)).toBeGreaterThan(300);
    expect(Math.max(...sizes)).toBeLessThan(1200);
  });

  it('is empty without words', () => {
    expect(splitIndex([], indexWords([], lexiconOf()))).toEqual([]);
  });
});

describe('the lists of words', () => {
  it('have all words once, each in the list of its first letter', () => {
    const lists = makeWordLists(sorted);
    expect(lists.map(({ words }) => words).join(' ')).toBe(encodeEntries(sorted));
    for (const { letter, words } of lists)
      for (const { word, root } of decodeEntries(words)) expect(firstLetter(word ?? root)).toBe(letter);
    expect(new Set(lists.map(({ letter }) => letter)).size).toBe(lists.length);
  });

  it('have a whole character as first letter, and none for an empty word', () => {
    expect(['resi', '747', '𝒶b', ''].map(firstLetter)).toEqual(['r', '7', '𝒶', '']);
  });
});

describe('a word’s shard', () => {
  it.each([
    ['a', -1],
    ['b', 0],
    ['bank', 0],
    ['kirim', 1],
    ['kirimz', 1],
    ['zebra', 2],
  ])('%s stands in %d of b, kirim, resi', (word, shard) =>
    expect(shardOf(word, ['b', 'kirim', 'resi'])).toBe(shard),
  );

  it('is one of those for its prefixes', () => {
    for (const word of index.rootByWord.keys())
      for (const length of [1, 2, word.length])
        expect(shardsWithPrefix(word.slice(0, length), firstWords)).toContain(shardOf(word, firstWords));
    expect(shardsWithPrefix('zz', firstWords)).toEqual([shards.length - 1]);
    expect(shardsWithPrefix('a', [])).toEqual([]);
  });
});
