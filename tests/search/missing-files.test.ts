import { beforeEach, describe, expect, it } from 'vitest';
import { findMissingFiles } from '../../src/search/missing-files.ts';
import { rootsWithPrefix } from '../../src/search/prefix.ts';
import { shardOf } from '../../src/search/shards.ts';
import { addShard, addWordList, makeVocabulary, type Vocabulary } from '../../src/search/vocabulary.ts';
import { bodyLimit } from '../../src/search/word-index.ts';
import { manyRecords, recordOf, searchOf, shardedIndexOf } from './made-up.ts';

const words = 'resi penanganan nangani ditangani transfer';
const { files } = searchOf([recordOf({ title: 'Resi', answer: words }), ...manyRecords(bodyLimit)], {
  phrases: { tf: ['transfer'] },
  light: ['yang'],
});
const index = shardedIndexOf(files);
const shardFor = (word: string) => shardOf(word, index.firstWords);

let vocabulary: Vocabulary;
beforeEach(() => {
  vocabulary = makeVocabulary(index);
});
function load(...numbers: number[]) {
  for (const number of numbers) {
    const shard = files.shards[number];
    if (!shard) throw new Error(`No shard ${number}`);
    addShard(vocabulary, number, shard);
  }
}
const listFor = (letter: string) => index.letters.indexOf(letter);
function loadLists(...letters: string[]) {
  for (const letter of letters) {
    const list = files.lists[listFor(letter)];
    if (list !== undefined) addWordList(vocabulary, letter, list);
  }
}
const missing = (query: string, typing = false) => findMissingFiles(query, index, vocabulary, typing);

describe('a query needs', () => {
  it('first the shards of its words and of their meanings, none for stop words', () => {
    expect(missing('resi')).toEqual({ shards: [shardFor('resi')], lists: [] });
    expect(missing('tf yang').shards.toSorted()).toEqual(
      [...new Set([shardFor('tf'), shardFor('transfer')])].toSorted(),
    );
    expect(missing('')).toEqual({ shards: [], lists: [] });
  });

  it('nothing more once they are loaded', () => {
    load(shardFor('resi'));
    expect(missing('resi')).toEqual({ shards: [], lists: [] });
  });

  it('for an unknown word the lists of its letter and of its roots’, then the shard of what it was taken for', () => {
    load(shardFor('tramsfer'));
    expect(missing('tramsfer').lists).toContain(listFor('t'));
    loadLists('t', 'a', 'r');
    const { shards, lists } = missing('tramsfer');
    expect(lists).toEqual([]);
    load(...shards);
    expect(missing('tramsfer')).toEqual({ shards: [], lists: [] });
    expect(vocabulary.postings.get('transfer')).toBeDefined();
  });

  it('all lists for a word that is similar to nothing in those, and nothing once they are loaded', () => {
    load(shardFor('zebra'));
    loadLists('z', 'e');
    expect(missing('zebra').lists).not.toEqual([]);
    loadLists(...index.letters);
    expect(missing('zebra')).toEqual({ shards: [], lists: [] });
  });

  it('for an unfinished word the shards of what it may become, unless they are many', () => {
    expect(missing('tran', true).shards).toContain(shardFor('transfer'));
    expect(missing('t', true).shards).toEqual([shardFor('t')]);
  });

  it('for an unfinished word no lists, as it is not a typo yet', () => {
    load(...missing('resi tramsf', true).shards);
    expect(missing('resi tramsf', true)).toEqual({ shards: [], lists: [] });
    expect(missing('tramsf resi', true).lists).not.toEqual([]);
  });
});

describe('a prefix in too many shards', () => {
  const pages = Array.from({ length: bodyLimit + 1 }, (_, page) =>
    recordOf({ title: Array.from({ length: 12 }, (_, i) => `r${(100 * page + i).toString(36)}`).join(' ') }),
  );
  const wide = searchOf([recordOf({ title: 'Saldo resi' }), ...pages]);

  it('needs none of them, and finds the titles that have a word with it', () => {
    const wideIndex = shardedIndexOf(wide.files);
    const fresh = makeVocabulary(wideIndex);
    expect(findMissingFiles('r', wideIndex, fresh, true).shards).toHaveLength(1);
    expect(rootsWithPrefix('r', fresh)).toEqual(['r*']);
    expect(fresh.postings.get('r*')?.slice(0, 6)).toEqual([0, 60, 0, 1, 60, 0]);
    expect(rootsWithPrefix('rx?', fresh)).toEqual([]);
  });

  it('finds those words once all of them are loaded', () => {
    expect(rootsWithPrefix('r', wide.vocabulary)).toHaveLength(24);
  });
});
