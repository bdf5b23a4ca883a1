import { describe, expect, it } from 'vitest';
import {
  isGuideCache,
  newestFirst,
  nextCacheName,
  outdatedCaches,
  runtimeCache,
} from '../../src/offline/cache-names.ts';

const [one, two, three, ten] = [
  'panduan-1-aaaaaaaa',
  'panduan-2-bbbbbbbb',
  'panduan-3-cccccccc',
  'panduan-10-aaaaaaaa',
] as const;

describe('the generations in a browser', () => {
  it('are sorted by their numbers, not as text', () => {
    expect(newestFirst([two, runtimeCache, ten, 'another', one])).toEqual([ten, two, one]);
  });

  it('are numbered from 1, also upwards after a rollback', () => {
    expect(nextCacheName([], 'aaaaaaaa')).toBe(one);
    expect(nextCacheName([one, two], 'aaaaaaaa')).toBe('panduan-3-aaaaaaaa');
  });

  it('are the newest two', () => {
    expect(outdatedCaches([one, two], [one, two])).toEqual([]);
    expect(outdatedCaches([one, two, three], [one, two, three])).toEqual([one]);
  });

  it('count when they are complete: a failed install is deleted, a running one is left alone', () => {
    expect(outdatedCaches([one, two, three], [one, three])).toEqual([two]);
    expect(outdatedCaches([one, two, three], [one, two])).toEqual([]);
  });

  it('are not the caches of another site', () => {
    expect([one, runtimeCache, 'panduan-x', 'workbox-1-aaaaaaaa'].map(isGuideCache)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
