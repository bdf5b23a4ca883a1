import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { readContent } from '../../../src/checks/read/load.ts';
import { type AsOf, correctionAfter, pageAsOf, pageAsThen } from '../../../src/domain/dated/as-of.ts';
import { addDays } from '../../../src/domain/dated/iso-date.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import type { RevisionRecord } from '../../../src/schemas/guide-file.ts';
import { revisionsFile } from '../../../src/site/api.ts';
import { guideFile } from '../../../src/site/guide-file.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { treeWith } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';
import { someDay, someRevisions } from '../../fixtures/revision-records.ts';

const revisionOf = (found: AsOf<RevisionRecord>) => (found.standing === 'none' ? undefined : found.revision);

describe('what held on a day and what the guide said on that day', () => {
  itHolds(
    'are the same where nothing was corrected or recorded after it',
    [someRevisions, someDay],
    (all, day) => {
      fc.pre(all.every(({ recorded = '' }) => recorded <= day));
      fc.pre(all.every((revision) => !correctionAfter(revision, day)));
      expect(pageAsThen(all, day)).toEqual(pageAsOf(all, day));
    },
  );

  itHolds(
    'differ by late records and by corrections, and by nothing else',
    [someRevisions, someDay],
    (all, day) => {
      const [now, then] = [pageAsOf(all, day), pageAsThen(all, day)].map(revisionOf);
      const isLate = now?.recorded !== undefined && now.recorded > day;
      expect(then?.slug === now?.slug).toBe(!isLate);
      if (then) expect((then.recorded ?? '') <= day && (then.from ?? '') <= day).toBe(true);
      // The text is that which the first correction after the day replaced.
      const original = all.find(({ slug }) => slug === then?.slug);
      expect(then?.title).toBe((original && correctionAfter(original, day)?.before.title) ?? original?.title);
    },
  );

  const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 });
  const history = days.chain((starts) =>
    fc.record({
      starts: fc.constant(starts),
      // How many days later each was recorded, or how many earlier.
      delays: fc.array(fc.integer({ min: -5, max: 10 }), { minLength: 4, maxLength: 4 }),
      corrections: fc.array(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 2 }), {
        minLength: 4,
        maxLength: 4,
      }),
      day: fc.integer({ min: -2, max: 60 }),
    }),
  );

  const dayOf = (days: number) => addDays('2024-02-01', days);

  itHolds(
    'is of the latter what a guide says that has only what was recorded by then',
    [history],
    ({ starts, delays, corrections, day }) => {
      const files = starts.flatMap((start, index) => {
        const path = `guide/kebun/rekaan/${dayOf(start)}`;
        const recorded = start + (delays[index] ?? 0);
        const file = {
          day: recorded,
          path: `${path}.md`,
          text: revisionFile({ title: path, recorded: dayOf(recorded) }),
        };
        const own = new Set(corrections[index]?.map((later) => Math.max(start, recorded) + later));
        return [
          file,
          ...[...own].map((date) => ({
            day: date,
            path: `${path}.koreksi-${dayOf(date)}.md`,
            text: revisionFile({
              title: `${path}: ${date}`,
              recorded: dayOf(recorded),
              correction: 'Salah.',
            }),
          })),
        ];
      });
      const recordsOf = (until: number, today: number) => {
        const own = files.filter((file) => file.day <= until).map(({ path, text }) => [path, text] as const);
        const { content } = readContent(treeWith(Object.fromEntries(own)));
        const { pages } = revisionsFile(guideFile(assembleGuide(content, dayOf(today)), ''));
        return pages.find(({ id }) => id === 'kebun/rekaan')?.revisions ?? [];
      };
      const then = revisionOf(pageAsThen(recordsOf(99, 99), dayOf(day)));
      const said = revisionOf(pageAsOf(recordsOf(day, day), dayOf(day)));
      expect([then?.slug, then?.title, then?.until]).toEqual([said?.slug, said?.title, said?.until]);
    },
    { numRuns: 40 },
  );
});
