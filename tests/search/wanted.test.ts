import { beforeEach, describe, expect, it } from 'vitest';
import { rootsWithPrefix } from '../../src/search/prefix.ts';
import { shardOf } from '../../src/search/shards.ts';
import { learnShard, learnWords, makeVocabulary, type Vocabulary } from '../../src/search/vocabulary.ts';
import { findWanted } from '../../src/search/wanted.ts';
import { bodyLimit } from '../../src/search/word-index.ts';
import { manyRecords, recordOf, searchOf } from './made-up.ts';

const words = 'resi penanganan nangani ditangani transfer';
const { files } = searchOf([recordOf({ title: 'Resi', answer: words }), ...manyRecords(bodyLimit)], {
  phrases: { tf: ['transfer'] },
  light: ['yang'],
});
const shardFor = (word: string) => shardOf(word, files.front.firsts);

let vocabulary: Vocabulary;
beforeEach(() => {
  vocabulary = makeVocabulary(files.front);
});
function learn(...numbers: number[]) {
  for (const number of numbers) {
    const shard = files.shards[number];
    if (!shard) throw new Error(`No shard ${number}`);
    learnShard(vocabulary, number, shard);
  }
}
const listFor = (letter: string) => files.front.letters.indexOf(letter);
function learnList(...letters: string[]) {
  for (const letter of letters) {
    const list = files.lists[listFor(letter)];
    if (list !== undefined) learnWords(vocabulary, letter, list);
  }
}
const wanted = (query: string, typing = false) => findWanted(query, vocabulary, typing);

describe('a query wants', () => {
  it('first the shards of its words and of what they stand for, none for light words', () => {
    expect(wanted('resi')).toEqual({ shards: [shardFor('resi')], lists: [] });
    expect(wanted('tf yang').shards.toSorted()).toEqual(
      [...new Set([shardFor('tf'), shardFor('transfer')])].toSorted(),
    );
    expect(wanted('')).toEqual({ shards: [], lists: [] });
  });

  it('nothing more once they are there', () => {
    learn(shardFor('resi'));
    expect(wanted('resi')).toEqual({ shards: [], lists: [] });
  });

  it('for one that isn’t among them the lists of its letter and its roots’, then the shard of what it was taken for', () => {
    learn(shardFor('tramsfer'));
    expect(wanted('tramsfer').lists).toContain(listFor('t'));
    learnList('t', 'a', 'r');
    const { shards, lists } = wanted('tramsfer');
    expect(lists).toEqual([]);
    learn(...shards);
    expect(wanted('tramsfer')).toEqual({ shards: [], lists: [] });
    expect(vocabulary.postings.get('transfer')).toBeDefined();
  });

  it('all lists for one that is like nothing in those, and nothing once they are there', () => {
    learn(shardFor('zebra'));
    learnList('z', 'e');
    expect(wanted('zebra').lists).not.toEqual([]);
    learnList(...files.front.letters);
    expect(wanted('zebra')).toEqual({ shards: [], lists: [] });
  });

  it('of an unfinished word the shards of what it may become, unless they are many', () => {
    expect(wanted('tran', true).shards).toContain(shardFor('transfer'));
    expect(wanted('t', true).shards).toEqual([shardFor('t')]);
  });

  it('of an unfinished word no lists: it isn’t anything yet', () => {
    learn(...wanted('resi tramsf', true).shards);
    expect(wanted('resi tramsf', true)).toEqual({ shards: [], lists: [] });
    expect(wanted('tramsf resi', true).lists).not.toEqual([]);
  });
});

describe('the beginning of a word in too many shards', () => {
  const pages = Array.from({ length: bodyLimit + 1 }, (_, page) =>
    recordOf({ title: Array.from({ length: 12 }, (_, i) => `r${(100 * page + i).toString(36)}`).join(' ') }),
  );
  const wide = searchOf([recordOf({ title: 'Saldo resi' }), ...pages]);

  it('wants none of them, and stands for the titles with a word that begins so', () => {
    const fresh = makeVocabulary(wide.files.front);
    expect(findWanted('r', fresh, true).shards).toHaveLength(1);
    expect(rootsWithPrefix('r', fresh)).toEqual(['r*']);
    expect(fresh.postings.get('r*')?.slice(0, 6)).toEqual([0, 60, 0, 1, 60, 0]);
    expect(rootsWithPrefix('rx?', fresh)).toEqual([]);
  });

  it('stands for those words once all of them are there', () => {
    expect(rootsWithPrefix('r', wide.vocabulary)).toHaveLength(24);
  });
});
