import { describe, expect, it } from 'vitest';
import type { Release } from '../../../scripts/hosting/release.ts';
import { defaultRetention, findExpired } from '../../../scripts/hosting/retention.ts';

const now = new Date('2023-11-10T12:00:00Z');

/** Releases by how many hours ago each was replaced; the last is the one that is served. */
function releases(...hoursAgo: (number | undefined)[]): Release[] {
  return hoursAgo.map((hours, index) => ({
    id: `00000${index + 1}-00000000`,
    publishedAt: '2023-11-01T00:00:00Z',
    stamp: index,
    files: {},
    ...(hours === undefined ? {} : { replacedAt: new Date(now.getTime() - hours * 3_600_000).toISOString() }),
  }));
}
const expired = (all: Release[], retention: { keep: number; keepHours: number }, current = all.at(-1)?.id) =>
  findExpired(all, current, retention, now).map(({ id }) => Number(id.slice(0, 6)));

describe('a release is expired', () => {
  it('when it is neither among the newest nor so young that tabs may have it open', () => {
    expect(expired(releases(90, 50, 30, 10, undefined), { keep: 2, keepHours: 24 })).toEqual([1, 2, 3]);
  });

  it('but not while tabs may have it open, however many were published since', () => {
    expect(expired(releases(5, 4, 3, 2, 1, undefined), { keep: 1, keepHours: 24 })).toEqual([]);
  });

  it('but not among the newest, however old', () => {
    expect(expired(releases(900, 800, 700, undefined), defaultRetention)).toEqual([]);
  });

  it('but never while it is served, nor the newest after a rollback', () => {
    const all = releases(900, undefined, 900, 900);
    expect(expired(all, { keep: 1, keepHours: 0 }, all[1]?.id)).toEqual([1, 3]);
  });

  it('at once where no other release is kept', () => {
    expect(expired(releases(0, undefined), { keep: 1, keepHours: 0 })).toEqual([1]);
  });
});
