import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInForce, inSequence, standingOn } from '../../../src/domain/dated/in-force.ts';
import { addDays } from '../../../src/domain/dated/iso-date.ts';
import { itHolds } from '../../fixtures/property.ts';

describe('standingOn', () => {
  const march = { from: '2024-03-01', until: '2024-04-01' };

  it.each([
    ['2024-02-29', 'coming'],
    ['2024-03-01', 'current'],
    ['2024-03-31', 'current'],
    ['2024-04-01', 'earlier'],
  ])('finds an interval on %s %s', (date, standing) => {
    expect(standingOn(march, date)).toBe(standing);
  });

  it('takes an interval without its first day as begun, and one without its end as lasting', () => {
    expect(standingOn({ until: '2024-04-01' }, '1900-01-01')).toBe('current');
    expect(standingOn({ from: '2024-03-01' }, '9999-12-31')).toBe('current');
    expect(standingOn({}, '2024-03-01')).toBe('current');
  });
});

describe('inSequence', () => {
  it('sorts by the first day, unknown first, and ends each where the next begins', () => {
    const items = [{ from: '2030-01-01' }, { from: undefined }, { from: '2024-01-01' }];
    expect(inSequence(items)).toEqual([
      { from: undefined, until: '2024-01-01' },
      { from: '2024-01-01', until: '2030-01-01' },
      { from: '2030-01-01', until: undefined },
    ]);
  });

  it('leaves the items as they were', () => {
    const items = [{ from: '2030-01-01' }, { from: '2024-01-01' }];
    inSequence(items);
    expect(items).toEqual([{ from: '2030-01-01' }, { from: '2024-01-01' }]);
  });
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

  itHolds(
    'finds on any day the newest that has begun, and no other covers that day',
    [items, day],
    (all, date) => {
      const begun = all.filter(({ from }) => from === undefined || from <= date);
      const newest = begun.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];
      expect(findInForce(all, date)).toBe(newest);
      const covering = all.filter(({ from, until }) => (from ?? '') <= date && (!until || date < until));
      expect(covering).toEqual(newest ? [newest] : []);
    },
  );

  itHolds(
    'finds the same in whatever order the items were given',
    [fc.uniqueArray(day, { maxLength: 6 }), day],
    (starts, date) => {
      const [forth, back] = [starts, starts.toReversed()].map((froms) =>
        findInForce(inSequence(froms.map((from) => ({ from }))), date),
      );
      expect(forth).toEqual(back);
    },
  );
});
