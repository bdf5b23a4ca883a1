import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { type Interval, inSequence, standingOn } from '../../../src/domain/dated/in-force.ts';
import { addDays, type IsoDate } from '../../../src/domain/dated/iso-date.ts';
import { type Unread, type Voice, voicedDays, voiceOn } from '../../../src/domain/dated/read-against.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import type { Revision } from '../../../src/domain/guide/page.ts';
import { maySend, type Reply, sendableDays } from '../../../src/domain/replies/reply.ts';
import { guideWith } from '../../fixtures/guide.ts';
import {
  type Confirmed,
  contents,
  correctionOf,
  dayOf,
  filesOf,
  type Made,
  names,
  pageReadsOf,
  sequenceOf,
  slugOf,
  start,
  subjectNames,
} from '../../fixtures/made-contents.ts';
import { itHolds } from '../../fixtures/property.ts';

// The oracle below says of a text and a day, from made-up files alone and with no code of the guide, whether it was read against all
// that holds on that day.

/** What the guide of `known` knows of a day: the last that began by then; undefined before the first. */
const lastBy = (sequence: readonly number[], day: number) => sequence.filter((index) => index <= day).at(-1);

/** Whether a text with `reads` that speaks for `speaksFor` was read against all that holds on `day`, as the guide of `known` knows it. */
function wasRead(
  made: Made,
  reads: Confirmed,
  speaksFor: readonly string[],
  day: number,
  known: number,
): boolean {
  return subjectNames.every((subject) => {
    const page = made.pages[names.indexOf(subject)];
    if (!speaksFor.includes(subject) && reads[subject].length === 0) return true;
    const sequence = page ? sequenceOf(page) : made.rows.toSorted((a, b) => a - b);
    const holds = lastBy(sequence, day);
    if (holds === undefined) return true;
    const correction = subject === 'satu' ? correctionOf(made) : undefined;
    const replaced = sequence.find((index) => index > (correction?.of ?? 99)) ?? 99;
    const isCorrected =
      correction &&
      correction.of === holds &&
      correction.on <= Math.min(known, day) &&
      correction.on < replaced;
    // The tests confirm no correction by name, so one that affects its readers is unread; one that doesn't changes nothing.
    return reads[subject].includes(holds) && !(isCorrected && correction.affects);
  });
}

interface SaidText extends Voice {
  from?: IsoDate | undefined;
  until?: IsoDate | undefined;
}

/** The texts of a guide, each with what it was read against and what it speaks for on a day. */
function textsOf(guide: Guide, made: Made) {
  const offering = (day: number) =>
    names.filter((_, at) => {
      const page = made.pages[at];
      const holds = page && lastBy(sequenceOf(page), day);
      return holds !== undefined && page?.offers[holds] && !page.gone[holds];
    });
  const question = [
    ...(guide.modules.get('menyiram')?.questions ?? []),
    ...(guide.modules.get('menyiram')?.aside ?? []),
  ];
  return [
    ...(guide.pages.get('rekaan/satu')?.revisions ?? []).map((text) => ({
      text: text as SaidText,
      reads: pageReadsOf(made),
      speaksFor: () => ['nilai'],
    })),
    ...(guide.replies.get('balas')?.revisions ?? []).map((text) => ({
      text: text as SaidText,
      reads: made.replies.find(({ day }) => slugOf(day) === text.slug)?.reads as Confirmed,
      speaksFor: offering,
    })),
    ...(guide.flows.get('alur')?.revisions ?? []).map((text) => ({
      text: text as SaidText,
      reads: made.flow,
      speaksFor: (day: number) => ['dua', ...offering(day)],
    })),
    ...question.map((text) => ({ text: text as SaidText, reads: made.question, speaksFor: () => ['dua'] })),
  ];
}

describe('of any contents, on any day', () => {
  const today = fc.integer({ min: -1, max: 9 });

  itHolds(
    'what is shown without a warning was read against what is in force, and steps aside on the first day on which it is not',
    [contents, today],
    (made, known) => {
      const guide = guideWith(filesOf(made), dayOf(known));
      for (const { text, reads, speaksFor } of textsOf(guide, made)) {
        const from = text.from === undefined ? -5 : Math.max(-5, indexOf(text.from));
        const until = text.until === undefined ? 20 : indexOf(text.until);
        const shownOn = Math.min(Math.max(known, from), until - 1);
        const read = (day: number) => wasRead(made, reads, speaksFor(day), day, known);
        expect(text.unread.length === 0).toBe(read(shownOn));
        if (!read(shownOn)) {
          expect(text.stepsAside).toBeUndefined();
          continue;
        }
        const later = Array.from({ length: Math.max(0, until - shownOn - 1) }, (_, i) => shownOn + 1 + i);
        const first = later.find((day) => !read(day));
        expect(text.stepsAside?.on).toBe(first === undefined ? undefined : dayOf(first));
        expect(voicedDays(text)).toEqual({
          from: text.from,
          until: first === undefined ? text.until : dayOf(first),
        });
      }
    },
    { numRuns: 200 },
  );

  itHolds(
    'what the guide of a day says that it will do is what the guide of that later day does',
    [contents, today, fc.integer({ min: 1, max: 6 })],
    (made, known, ahead) => {
      // A correction is known only from its day on, and changes what was foreseen.
      const files = filesOf({ ...made, correction: undefined });
      const [now, then] = [guideWith(files, dayOf(known)), guideWith(files, dayOf(known + ahead))];
      const replies = [now, then].map(({ replies }) => replies.get('balas')?.revisions ?? []);
      const spoken = [now, then].map(({ pages }) => pages.get('rekaan/satu')?.revisions ?? []);
      // Once it has ended, a text may speak again, when what it was read against is back: an open tab waits for the next build then.
      for (const [at, reply] of (replies[0] ?? []).entries()) {
        const later = replies[1]?.[at] as Reply;
        if (maySend(reply, then.today)) expect(maySend(later, then.today)).toBe(true);
        if (then.today === sendableDays(reply)?.until) expect(maySend(later, then.today)).toBe(false);
      }
      for (const [at, revision] of (spoken[0] ?? []).entries()) {
        const [before, after] = [revision, spoken[1]?.[at] as Revision].map(voicedDays);
        const speaks = after !== undefined && standingOn(after, then.today) === 'current';
        if (before && standingOn(before, then.today) === 'current') expect(speaks).toBe(true);
        if (then.today === before?.until) expect(speaks).toBe(false);
      }
    },
  );
});

describe('of any subjects and any text that speaks for them', () => {
  const someDay = fc.option(fc.integer({ min: 0, max: 8 }).map(dayOf), { nil: undefined });
  const versions = fc.uniqueArray(
    fc.record({
      from: someDay,
      lasts: fc.option(fc.nat(3), { nil: undefined, freq: 2 }),
      isSpokenFor: fc.boolean(),
      read: fc.constantFrom('no', 'yes', 'as corrected'),
    }),
    { maxLength: 4, selector: ({ from }) => from },
  );
  const someSubjects = fc.record({
    'rekaan/satu': versions,
    'rekaan/dua': versions,
    'policy/nilai': versions,
  });
  const isAt = ({ from = '', until = '9999' }: Interval, date: IsoDate) => from <= date && date < until;

  itHolds(
    'it steps aside on the days on which it was not read against what is in force',
    [someSubjects, fc.record({ from: someDay, until: someDay }), fc.integer({ min: -2, max: 12 }).map(dayOf)],
    (made, { from, until }, shown) => {
      fc.pre((from ?? '') < (until ?? '9999'));
      const subjects = Object.entries(made).map(([key, own]) => {
        const named = own.map(({ lasts = 99, ...rest }) => {
          const name = rest.from ?? 'awal';
          const lastDay = lasts < 99 ? addDays(rest.from ?? start, lasts) : undefined;
          return { ...rest, lastDay, name, names: [name, `${name}.koreksi-2024-02-01`] };
        });
        return { key, versions: inSequence(named) };
      });
      const read = subjects.map(({ key, versions }) => {
        const names = versions.flatMap(({ read, names: [name = '', corrected = ''] }) =>
          read === 'no' ? [] : read === 'yes' ? name : corrected,
        );
        return [key, names] as const;
      });
      const confirmedAgainst = Object.fromEntries(read.filter(([, names]) => names.length > 0));
      const isSpokenFor = (key: string, date: IsoDate) =>
        subjects.some(
          (each) => each.key === key && each.versions.some((own) => own.isSpokenFor && isAt(own, date)),
        );
      const { asides, unread, stepsAside } = voiceOn(
        new Map(subjects.map(({ key, versions }) => [key, versions])),
        {
          ...{ from, until, confirmedAgainst },
          speaksFor: (date) => subjects.map(({ key }) => key).filter((key) => isSpokenFor(key, date)),
        },
        shown,
      );

      const unreadOn = (date: IsoDate) =>
        subjects.flatMap(({ key, versions }) =>
          versions
            .filter((version) => isAt({ from, until }, date) && isAt(version, date) && version.read === 'no')
            .filter(() => key in confirmedAgainst || isSpokenFor(key, date))
            .map(({ name, from }) => ({ subject: key, version: name, since: from })),
        );
      const bySubject = (all: Unread[]) => all.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
      const days = Array.from({ length: 30 }, (_, index) => dayOf(index - 5));
      for (const date of ['', ...days])
        expect(bySubject(asides.filter((each) => isAt(each, date)).flatMap((each) => each.unread))).toEqual(
          bySubject(unreadOn(date)),
        );
      for (const [at, aside] of asides.entries()) {
        expect((aside.from ?? '') < (aside.until ?? '9999')).toBe(true);
        const next = asides[at + 1];
        if (next && aside.until === next.from) expect(next.unread).not.toEqual(aside.unread);
      }
      expect(bySubject(unread)).toEqual(bySubject(unreadOn(shown)));
      const first = days.find((date) => date > shown && unreadOn(date).length > 0);
      expect(stepsAside?.on).toBe(unread.length > 0 ? undefined : first);
    },
    { numRuns: 500 },
  );
});

function indexOf(day: IsoDate): number {
  return Math.round((Date.parse(day) - Date.parse(start)) / 86_400_000);
}
