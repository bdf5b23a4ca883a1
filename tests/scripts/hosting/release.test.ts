import { expect, it } from 'vitest';
import { defaultRetention, findExpired, type Release } from '../../../scripts/hosting/release.ts';

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

const none = { keep: 1, keepHours: 0 };
const day = (keep: number) => ({ keep, keepHours: 24 });

it.each<[when: string, hoursAgo: number[], retention: typeof none, numbers: number[]]>([
  ['neither newest nor so young that tabs have it open', [90, 50, 30, 10], day(2), [1, 2, 3]],
  ['not while tabs may have it open, however many came since', [5, 4, 3, 2, 1], day(1), []],
  ['not among the newest, however old', [900, 800, 700], defaultRetention, []],
  ['at once where no other release is kept', [0], none, [1]],
])('a release is expired: %s', (_, hoursAgo, retention, numbers) => {
  expect(expired(releases(...hoursAgo, undefined), retention)).toEqual(numbers);
});

it('a release is never expired while it is served, nor the newest after a rollback', () => {
  const all = releases(900, undefined, 900, 900);
  expect(expired(all, none, all[1]?.id)).toEqual([1, 3]);
});
