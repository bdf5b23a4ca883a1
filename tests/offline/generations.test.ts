import { describe, expect, it } from 'vitest';
import { isOurs, newestFirst, nextName, outdated, visitedCache } from '../../src/offline/generations.ts';

const [one, two, three, ten] = [
  'panduan-1-aaaaaaaa',
  'panduan-2-bbbbbbbb',
  'panduan-3-cccccccc',
  'panduan-10-aaaaaaaa',
] as const;

describe('the generations that a browser holds', () => {
  it('stand in the order in which they came, not in that of their names', () => {
    expect(newestFirst([two, visitedCache, ten, 'another', one])).toEqual([ten, two, one]);
  });

  it('are counted on, from nothing and after a rollback, too', () => {
    expect(nextName([], 'aaaaaaaa')).toBe(one);
    expect(nextName([one, two], 'aaaaaaaa')).toBe('panduan-3-aaaaaaaa');
  });

  it('are the newest two', () => {
    expect(outdated([one, two], [one, two])).toEqual([]);
    expect(outdated([one, two, three], [one, two, three])).toEqual([one]);
  });

  it('are whole: an install that broke off counts for nothing, one under way is left alone', () => {
    expect(outdated([one, two, three], [one, three])).toEqual([two]);
    expect(outdated([one, two, three], [one, two])).toEqual([]);
  });

  it('are no other site’s caches', () => {
    expect([one, visitedCache, 'panduan-x', 'workbox-1-aaaaaaaa'].map(isOurs)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
