import { describe, expect, it } from 'vitest';
import { type DatedRevision, pageAsOf } from '../../../src/domain/dated/as-of.ts';

const awal: DatedRevision = { until: '2023-11-01', kind: 'new' };
const crissCross: DatedRevision = { from: '2023-11-01', until: '2024-01-01', kind: 'changed' };
const removed: DatedRevision = { from: '2024-01-01', kind: 'removed' };

describe('a page as of a day', () => {
  it('changes on the boundary day itself', () => {
    expect(pageAsOf([awal, crissCross], '2023-10-31')).toEqual({ standing: 'in-force', revision: awal });
    expect(pageAsOf([awal, crissCross], '2023-11-01')).toEqual({
      standing: 'in-force',
      revision: crissCross,
    });
    expect(pageAsOf([awal, crissCross], '2023-11-02')).toEqual({
      standing: 'in-force',
      revision: crissCross,
    });
  });

  it('is unrecorded before the first day on which a revision without a start is known', () => {
    expect(pageAsOf([awal, crissCross], '2023-10-30').standing).toBe('unrecorded');
    const reminded: DatedRevision = { published: '2023-11-01', kind: 'new' };
    expect(pageAsOf([reminded], '2023-10-31').standing).toBe('unrecorded');
    expect(pageAsOf([reminded], '2023-11-01').standing).toBe('in-force');
    expect(pageAsOf([{ kind: 'new' }], '2026-01-01').standing).toBe('unrecorded');
  });

  it('has no rule before the first revision, and says which comes', () => {
    expect(pageAsOf([crissCross], '2023-10-31')).toEqual({ standing: 'none', next: crissCross });
    expect(pageAsOf([], '2023-10-31')).toEqual({ standing: 'none', next: undefined });
  });

  it('stays removed after its removal', () => {
    expect(pageAsOf([crissCross, removed], '2023-12-31').standing).toBe('in-force');
    expect(pageAsOf([crissCross, removed], '2024-01-01')).toEqual({ standing: 'removed', revision: removed });
    expect(pageAsOf([crissCross, removed], '2030-01-01').standing).toBe('removed');
  });
});
