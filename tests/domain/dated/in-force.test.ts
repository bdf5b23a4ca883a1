import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInForce, inSequence, standingOn } from '../../../src/domain/dated/in-force.ts';
import { addDays } from '../../../src/domain/dated/iso-date.ts';
import { itHolds } from '../../fixtures/property.ts';

describe('standingOn', () => {
  const [from, until] = ['2024-03-01', '2024-04-01'];

  it.each([
    [{ from, until }, '2024-02-29', 'coming'],
    [{ from, until }, '2024-03-01', 'current'],
    [{ from, until }, '2024-03-31', 'current'],
    [{ from, until }, '2024-04-01', 'earlier'],
    [{ until }, '1900-01-01', 'current'],
    [{ from }, '9999-12-31', 'current'],
    [{}, '2024-03-01', 'current'],
  ])('finds the interval %o on %s %s', (interval, date, standing) => {
    expect(standingOn(interval, date)).toBe(standing);
  });
});

it('inSequence sorts by the first day, unknown first, and ends each where the next begins', () => {
  const items = Object.freeze(['2030-01-01', undefined, '2024-01-01'].map((from) => Object.freeze({ from })));
  expect(inSequence(items)).toEqual([
    { from: undefined, until: '2024-01-01' },
    { from: '2024-01-01', until: '2030-01-01' },
    { from: '2030-01-01', until: undefined },
  ]);
});

describe('findInForce', () => {
  it('finds none before the first, after the last that ends, and of nothing', () => {
    const items = [{ from: '2024-01-01', until: '2024-02-01' }];
    expect(findInForce(items, '2023-12-31')).toBeUndefined();
    expect(findInForce(items, '2024-02-01')).toBeUndefined();
    expect(findInForce([], '2024-01-15')).toBeUndefined();
  });

  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2023-12-01', days));
  const items = fc
    .uniqueArray(fc.option(day, { nil: undefined }), { maxLength: 6 })
    .map((starts) => inSequence(starts.map((from) => ({ from }))));

  itHolds('finds the newest that has begun, and no other covers that day', [items, day], (all, date) => {
    const begun = all.filter(({ from }) => from === undefined || from <= date);
    const newest = begun.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];
    expect(findInForce(all, date)).toBe(newest);
    const covering = all.filter(({ from, until }) => (from ?? '') <= date && (!until || date < until));
    expect(covering).toEqual(newest ? [newest] : []);
  });
});
