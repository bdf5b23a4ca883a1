import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shuffle } from '../../../src/domain/class/seeded-random.ts';
import { itHolds } from '../../fixtures/property.ts';

const items = ['a', 'b', 'c', 'd', 'e'];

it('gives the same order for the same seed, and another for another', () => {
  expect(shuffle(items, 'modul/soal')).toEqual(shuffle(items, 'modul/soal'));
  const orders = new Set(['x', 'y', 'z', 'u', 'v', 'w'].map((seed) => shuffle(items, seed).join()));
  expect(orders.size).toBeGreaterThan(3);
});

const lists = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 });
itHolds('keeps every item but not the order, and leaves the input', [lists, fc.string()], (list, seed) => {
  const before = [...list];
  const mixed = shuffle(list, seed);
  expect(list).toEqual(before);
  expect(mixed.toSorted()).toEqual(list.toSorted());
  expect(mixed).not.toEqual(list);
});

it('has nothing to mix in one item or none', () => {
  expect(shuffle(['a'], 's')).toEqual(['a']);
  expect(shuffle([], 's')).toEqual([]);
});
