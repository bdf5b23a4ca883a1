import { expect, it } from 'vitest';
import { type DatedRevision, pageAsOf } from '../../../src/domain/dated/as-of.ts';

const awal: DatedRevision = { until: '2023-11-01', kind: 'new' };
const crissCross: DatedRevision = { from: '2023-11-01', until: '2024-01-01', kind: 'changed' };
const removed: DatedRevision = { from: '2024-01-01', kind: 'removed' };

const reminded: DatedRevision = { recorded: '2023-11-01', kind: 'new' };
const unknown: DatedRevision = { kind: 'new' };
const both = [awal, crissCross];

it.each<[of: DatedRevision[], on: string, standing: string, revision: DatedRevision]>([
  // The boundary day itself has the later rule.
  [both, '2023-10-31', 'in-force', awal],
  [both, '2023-11-01', 'in-force', crissCross],
  [both, '2023-11-02', 'in-force', crissCross],
  // It is unrecorded before the first day on which a revision without a start is known.
  [both, '2023-10-30', 'unrecorded', awal],
  [[reminded], '2023-10-31', 'unrecorded', reminded],
  [[reminded], '2023-11-01', 'in-force', reminded],
  [[unknown], '2026-01-01', 'unrecorded', unknown],
  // It stays removed after its removal.
  [[crissCross, removed], '2023-12-31', 'in-force', crissCross],
  [[crissCross, removed], '2024-01-01', 'removed', removed],
  [[crissCross, removed], '2030-01-01', 'removed', removed],
])('a page of %j is on %s %s', (revisions, date, standing, revision) => {
  expect(pageAsOf(revisions, date)).toEqual({ standing, revision });
});

it('a page has no rule before its first revision, and says which comes', () => {
  expect(pageAsOf([crissCross], '2023-10-31')).toEqual({ standing: 'none', next: crissCross });
  expect(pageAsOf([], '2023-10-31')).toEqual({ standing: 'none', next: undefined });
});
