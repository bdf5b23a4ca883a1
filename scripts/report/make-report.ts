import { findLeaks } from '../../src/checks/leaks/find-leaks.ts';
import { findAsked } from '../../src/domain/feedback/acknowledge.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import type { HostReport } from '../../src/schemas/report.ts';
import { compare, type Tally } from './tally.ts';

/** How many gaps a report has at most, those that were looked for most often. Each is searched for data that points to a person. */
export const mostGaps = 1000;

/**
 * The report of what readers told the host. Words with data that points to a person aren't in it.
 * @param people the login names of those who should read; undefined without a list
 */
export function makeReport(
  guide: Guide,
  { readers, gaps, votes, until }: Tally,
  people: readonly string[] | undefined,
): HostReport {
  const asked = [...guide.pages.values()].flatMap(({ revisions }) =>
    revisions.flatMap((revision) => findAsked(revision, guide.today)?.version ?? []),
  );
  const receipts = asked.map((version) => {
    const own = readers.get(version);
    if (!people) return { version, read: own?.size ?? 0 };
    const missing = people.filter((person) => !own?.has(person.toLowerCase()));
    return { version, read: people.length - missing.length, of: people.length, missing };
  });
  return {
    made: guide.today,
    until,
    receipts: receipts.sort((a, b) => compare(a.version, b.version)),
    gaps: gaps.slice(0, mostGaps).filter(({ words }) => findLeaks(words).length === 0),
    votes: votes.toSorted(
      (a, b) => shareOfNo(b) - shareOfNo(a) || b.no - a.no || compare(a.version, b.version),
    ),
  };
}

export const shareOfNo = ({ yes, no }: { yes: number; no: number }) => no / (yes + no);

/** The people of a list, one on a line. Spellings that differ only in case are one person, called as in the first line. */
export function readPeople(text: string): string[] {
  const names = text.split('\n').flatMap((line) => line.trim() || []);
  return [...Map.groupBy(names, (name) => name.toLowerCase()).values()].map(([name = '']) => name);
}
