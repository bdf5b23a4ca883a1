import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstLetter,
  listWords,
  readPostings,
  readWords,
  shardOf,
  shardsBeginning,
  sortEntries,
  splitIndex,
  type WordEntry,
  writeWords,
} from '../../src/search/shards.ts';
import { indexWords } from '../../src/search/word-index.ts';
import { lexiconOf, manyRecords, recordOf } from './made-up.ts';

const index = indexWords(
  [...manyRecords(60), recordOf({ title: 'penanganan nangani ditangani resi' })],
  lexiconOf(),
);
const sorted = sortEntries(index);
const shards = splitIndex(sorted, index, 400);
const firsts = shards.map(({ first }) => first);

describe('words as a text', () => {
  it('name a word that is its own root once, another with its root, and a root that is no word by itself', () => {
    const entries: WordEntry[] = [
      { word: 'akun', root: 'akun' },
      { word: 'akunnya', root: 'akun' },
      { word: undefined, root: 'tangani' },
    ];
    expect(writeWords(entries)).toBe('akun akunnya:akun :tangani');
    expect(readWords('akun akunnya:akun :tangani')).toEqual(entries);
  });

  it('come back as they were, whatever they are', () => {
    expect(readWords(writeWords([]))).toEqual([]);
    const word = fc.stringMatching(/^[a-z0-9_é]{1,8}$/);
    const entry = fc.record({ word: fc.option(word, { nil: undefined }), root: word });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(readWords(writeWords(entries))).toEqual(entries);
      }),
    );
  });
});

describe('an index in shards', () => {
  it('has every word and every root once, in order', () => {
    const entries = shards.flatMap(({ shard }) => readWords(shard.words));
    expect(shards.length).toBeGreaterThan(10);
    expect(entries).toEqual(sorted);
    expect(entries.map(({ word, root }) => word ?? root)).toEqual(
      entries.map(({ word, root }) => word ?? root).toSorted(),
    );
    expect(new Map(entries.flatMap(({ word, root }) => (word ? [[word, root]] : [])))).toEqual(
      index.rootByWord,
    );
  });

  it('has with each word, and with its root itself, where that root stands', () => {
    for (const [word, root] of index.rootByWord) {
      for (const each of [word, root]) {
        const found = shards[shardOf(each, firsts)]?.shard;
        const standing = found && readPostings(found).get(root);
        expect(standing, `${root} with ${each}`).toEqual(index.postings.get(root));
      }
    }
  });

  it('has shards of about the same size', () => {
    const sizes = shards
      .slice(0, -1)
      .map(({ shard }) => shard.words.length + JSON.stringify(shard.postings).length);
    expect(Math.min(...sizes)).toBeGreaterThan(300);
    expect(Math.max(...sizes)).toBeLessThan(1200);
  });

  it('has none for no words', () => {
    expect(splitIndex([], indexWords([], lexiconOf()))).toEqual([]);
  });
});

describe('the lists of words', () => {
  it('have every word once, each with those of its first letter', () => {
    const lists = listWords(sorted);
    expect(lists.map(({ words }) => words).join(' ')).toBe(writeWords(sorted));
    for (const { letter, words } of lists)
      for (const { word, root } of readWords(words)) expect(firstLetter(word ?? root)).toBe(letter);
    expect(new Set(lists.map(({ letter }) => letter)).size).toBe(lists.length);
  });

  it('have a whole character for the first, and none for no word', () => {
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
  ])('%s stands in %d of b, kirim, resi', (word, shard) => {
    expect(shardOf(word, ['b', 'kirim', 'resi'])).toBe(shard);
  });

  it('is one of those for its beginning', () => {
    const words = [...index.rootByWord.keys()];
    for (const word of words)
      for (const length of [1, 2, word.length])
        expect(shardsBeginning(word.slice(0, length), firsts)).toContain(shardOf(word, firsts));
    expect(shardsBeginning('zz', firsts)).toEqual([shards.length - 1]);
    expect(shardsBeginning('a', [])).toEqual([]);
  });
});
