import { describe, expect, it } from 'vitest';
import { findInForce } from '../../../src/domain/dated/in-force.ts';
import { extraHolidays, type Policy } from '../../../src/domain/policy/policy.ts';
import { guideWith } from '../../fixtures/guide.ts';

const guide = guideWith();

function policy(id: string, from = guide): Policy {
  const found = from.policies.get(id);
  if (!found) throw new Error(`No policy ${id}`);
  return found;
}

describe('a dated value', () => {
  const { rows } = policy('lama-siram');

  it('has its rows with their intervals, oldest first', () => {
    expect(rows.map(({ from, until, state }) => [from, until, state])).toEqual([
      ['2024-01-01', '2024-03-01', 'undecided'],
      ['2024-03-01', '2024-04-01', 'assumed'],
      ['2024-04-01', undefined, 'confirmed'],
    ]);
  });

  it('says who was asked, since when, and where', () => {
    expect(rows[0]).toMatchObject({
      since: '2023-12-20',
      source: '2023-12-20#siram-dua-kali',
      value: undefined,
    });
    expect(rows[0]?.of.map(({ label }) => label)).toEqual(['Sari', 'Budi']);
  });

  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', 'undecided'],
    ['2024-02-29', 'undecided'],
    ['2024-03-01', 'assumed'],
    ['2024-03-31', 'assumed'],
    ['2024-04-01', 'confirmed'],
    ['2099-01-01', 'confirmed'],
  ])('on %s is %s', (date, state) => {
    expect(findInForce(rows, date)?.state).toBe(state);
  });

  it('is none after a last row that ends: never the nearest', () => {
    const text = JSON.stringify({
      title: 'Lama',
      kind: 'duration-hours',
      rows: [
        {
          from: '2024-01-01',
          lastDay: '2024-01-31',
          state: 'assumed',
          value: { hours: 1, count: 'calendar' },
        },
      ],
    });
    const { rows } = policy('lama', guideWith({ 'policy/lama.yaml': text }));
    expect(findInForce(rows, '2024-01-31')?.value).toEqual({
      kind: 'duration-hours',
      hours: 1,
      count: 'calendar',
    });
    expect(findInForce(rows, '2024-02-01')).toBeUndefined();
  });

  it('reads working hours by weekday, Monday first', () => {
    const value = policy('jam-kebun').rows[0]?.value;
    expect(value?.kind === 'working-hours' && value.week).toEqual([
      [{ open: 480, close: 1020 }],
      [
        { open: 480, close: 720 },
        { open: 780, close: 1020 },
      ],
      [],
      [],
      [{ open: 480, close: 660 }],
      [],
      [],
    ]);
  });

  it('has no value where it does not fit its kind', () => {
    const rows = [{ from: '2024-01-01', state: 'confirmed', value: { monday: 'pagi' }, source: 'KMC 1' }];
    const text = JSON.stringify({ title: 'Jam', kind: 'working-hours', rows });
    expect(policy('jam', guideWith({ 'policy/jam.yaml': text })).rows[0]?.value).toBeUndefined();
  });
});

describe('extra holidays', () => {
  it('count only where their row is in force on that day', () => {
    const day = (date: string) => ({ date, name: date });
    const text = JSON.stringify({
      title: 'Libur',
      kind: 'holidays',
      rows: [
        {
          from: '2024-01-01',
          state: 'confirmed',
          source: 'KMC 1',
          value: { days: [day('2023-12-31'), day('2024-01-02'), day('2025-01-01')] },
        },
        { from: '2025-01-01', state: 'undecided' },
      ],
    });
    expect(extraHolidays(policy('libur', guideWith({ 'policy/libur.yaml': text })))).toEqual([
      day('2024-01-02'),
    ]);
    expect(extraHolidays(policy('libur-kebun'))).toEqual([{ date: '2024-05-06', name: 'Panen raya' }]);
  });
});
