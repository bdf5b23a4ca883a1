import { describe, expect, it } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { soundText, soundTree, today, treeWith } from '../../fixtures/overlay.ts';

const path = 'policy/lama-siram.yaml';
const file = (rows: object[], more: object = {}) =>
  JSON.stringify({ title: 'Lama', kind: 'duration-hours', rows, ...more });
const value = { hours: 1, count: 'calendar' };
const row = (from: string, more: object = {}) => ({
  from,
  state: 'confirmed',
  value,
  source: 'KMC 1',
  ...more,
});

const broken = (tree = soundTree()) =>
  checkLoaded(readContent(tree), today).issues.map(({ rule, path }) => `${rule} ${path}`);
const brokenWith = (rows: object[], more: object = {}) => broken(treeWith({ [path]: file(rows, more) }));

describe('the rows of a dated value', () => {
  it('may be in any order', () => {
    expect(brokenWith([row('2024-03-01'), row('2024-01-01')])).toEqual([]);
  });

  it('may end where the next one begins, and the last may end for good', () => {
    const rows = [row('2024-01-01', { lastDay: '2024-02-29' }), row('2024-03-01', { lastDay: '2024-03-31' })];
    expect(brokenWith(rows)).toEqual([]);
  });

  it('have one fault where two begin together, though one has an end', () => {
    const rows = [row('2024-01-01', { lastDay: '2024-02-29' }), row('2024-01-01')];
    expect(brokenWith(rows)).toEqual([`policy-duplicate-from ${path}`]);
  });

  it('are three faults where three begin on days that two others share', () => {
    const rows = ['2024-01-01', '2024-01-01', '2024-02-01', '2024-02-01', '2024-02-01'].map((from) =>
      row(from),
    );
    expect(brokenWith(rows)).toHaveLength(3);
  });

  it('need at least one', () => {
    expect(brokenWith([])).toEqual([`wrong-value ${path}`]);
  });

  it('may cite what is no decision as it is written', () => {
    expect(brokenWith([row('2024-01-01', { source: 'KMC 747, lisan' })])).toEqual([]);
  });
});

describe('the value of a row', () => {
  const hours = (value: object, state = 'confirmed') =>
    broken(
      treeWith({
        'policy/jam-kebun.yaml': JSON.stringify({
          title: 'Jam',
          kind: 'working-hours',
          rows: [{ from: '2024-01-01', state, value, source: 'Papan' }],
        }),
      }),
    );

  it.each([
    ['hours without minutes', { monday: '8-17' }, 0],
    ['a shift up to midnight', { monday: '22:00-24:00', tuesday: ['00:00-06:00'] }, 0],
    ['two ranges', { sunday: ['08:00-12:00', '13:00-17:00'] }, 0],
    ['no day', {}, 1],
    ['a range that ends before it begins', { monday: '17:00-08:00' }, 1],
    ['two days that are wrong', { monday: 'pagi', tuesday: '25-26', friday: '8-17' }, 2],
  ])('%s', (_what, value, faults) => {
    expect(hours(value)).toEqual(Array(faults).fill('policy-value policy/jam-kebun.yaml'));
  });

  it('names a misspelled key', () => {
    expect(hours({ munday: '8-17' })).toEqual(['unknown-key policy/jam-kebun.yaml']);
  });

  it('has days where it is a list of holidays', () => {
    const text = soundText('policy/libur-kebun.yaml').replace(/value:[\s\S]*name: Panen raya }/, 'value: {}');
    expect(broken(treeWith({ 'policy/libur-kebun.yaml': text }))).toEqual([
      'policy-value policy/libur-kebun.yaml',
    ]);
  });
});

describe('what a dated value refers to', () => {
  it('must be of the kind that it is needed for', () => {
    expect(brokenWith([row('2024-01-01')], { workingHours: 'libur-kebun', holidays: 'jam-kebun' })).toEqual([
      `unknown-policy ${path}`,
      `unknown-policy ${path}`,
    ]);
  });

  it('is left alone where its own file could not be read', () => {
    expect(broken(treeWith({ 'policy/jam-kebun.yaml': 'title: "' }))).toEqual([
      'invalid-yaml policy/jam-kebun.yaml',
    ]);
    const note = 'calibrations/2023-12-20.md';
    expect(broken(treeWith({ [note]: '---\ntitle: "\n---\n' }))).toEqual([`invalid-yaml ${note}`]);
    expect(broken(treeWith({ 'areas.yaml': 'people: "' }))).toEqual(['invalid-yaml areas.yaml']);
  });
});
