import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePolicies, type PolicyValue } from '../../../src/domain/policy/policy.ts';
import { findValueData, notateValue, notations } from '../../../src/domain/policy/value-text.ts';
import { joinRanges } from '../../../src/domain/policy/working-hours.ts';
import type { PolicyKind } from '../../../src/schemas/policy.ts';
import { itHolds } from '../../fixtures/property.ts';

/** The value that typed data comes to in the guide. */
function readIn(kind: PolicyKind, typed: string): PolicyValue | undefined {
  const row = { from: '2024-01-01', state: 'confirmed' as const, value: findValueData(kind, typed) };
  const files = [{ path: 'policy/nilai.yaml', data: { title: 'Nilai', kind, rows: [row] }, body: '' }];
  return assemblePolicies(files, '2024-06-01').get('nilai')?.rows[0]?.value;
}

const range = fc
  .tuple(fc.nat(1439), fc.integer({ min: 1, max: 1440 }))
  .filter(([open, close]) => open < close);
const day = fc
  .array(range, { maxLength: 3 })
  .map((ranges) => joinRanges(ranges.map(([open, close]) => ({ open, close }))));
const date = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const value: fc.Arbitrary<PolicyValue> = fc.oneof(
  fc.record({
    kind: fc.constant('duration-hours' as const),
    hours: fc.integer({ min: 1, max: 4000 }).map((quarters) => quarters / 4),
    count: fc.constantFrom('calendar' as const, 'working' as const),
  }),
  fc
    .array(day, { minLength: 7, maxLength: 7 })
    .filter((week) => week.some((ranges) => ranges.length > 0))
    .map((week) => ({ kind: 'working-hours' as const, week })),
  fc
    .array(
      fc.record({
        date,
        name: fc.constantFrom('Tahun Baru', 'Cuti', 'Hari (lain)'),
        type: fc.constantFrom(undefined, 'joint-leave' as const),
      }),
      { minLength: 1 },
    )
    .map((days) => ({ kind: 'holidays' as const, days })),
);

describe('a typed value', () => {
  itHolds('is read as it was written', [value], (each) => {
    expect(readIn(each.kind, notateValue(each))).toEqual(each);
  });

  it.each<[PolicyKind, string]>([
    ['duration-hours', ''],
    ['duration-hours', '24'],
    ['duration-hours', '24 hari'],
    ['duration-hours', 'belum tahu'],
    ['working-hours', ''],
    ['working-hours', '08:00-17:00'],
    ['working-hours', 'Senen: 08:00-17:00'],
    ['working-hours', 'Senin: 08-17\nsenin: 09-10'],
    ['holidays', ''],
    ['holidays', 'Tahun Baru'],
    ['holidays', '1/1/2027 Tahun Baru'],
  ])('of the kind %s can’t be read: %j', (kind, typed) => {
    expect(findValueData(kind, typed)).toBeUndefined();
  });

  it('is explained by what can be read', () => {
    const [hours = ''] = notations['duration-hours'].split(', atau');
    expect(findValueData('duration-hours', hours)).toEqual({ hours: 24, count: 'working' });
    expect(findValueData('working-hours', notations['working-hours'].split('sehari: ')[1] ?? '')).toEqual({
      monday: ['08:00-17:00'],
    });
    expect(
      findValueData('holidays', (notations.holidays.split('sehari: ')[1] ?? '').split(';')[0] ?? ''),
    ).toBeDefined();
  });
});
