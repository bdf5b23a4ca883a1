import type { ReplyData } from '../../schemas/reply.ts';
import { type DatedTexts, datedTexts, type TextRevision } from '../dated/dated.ts';
import { type Interval, standingOn } from '../dated/in-force.ts';
import { earliestOf, type IsoDate } from '../dated/iso-date.ts';
import { type SubjectKey, type Subjects, type Voice, voicedDays, voiceOn } from '../dated/read-against.ts';
import type { ById, ContentFile } from '../guide/content.ts';
import { isDecided, type Policy, policyKey, undecidedAfter } from '../policy/policy.ts';
import type { Placeholder } from './placeholder.ts';
import { replyTextOf } from './reply-text.ts';

/** A reply ready to send over one interval, once its placeholders are filled. */
export interface Reply extends Omit<ReplyData, 'placeholders'>, TextRevision, Voice {
  /** The text as it is written, with `{placeholders}`. */
  text: string;
  placeholders: Placeholder[];
  /** The dated value that has to be decided before it may be sent; undefined where none is missing. */
  waitsFor: Policy | undefined;
  /** The first later day on which it waits for a value again; undefined where no such day is known. */
  waitsFrom: IsoDate | undefined;
}

/** The replies. `offering` gives the pages whose rule in force on a day offers a reply. */
export function assembleReplies(
  files: readonly ContentFile<ReplyData>[],
  subjects: Subjects,
  policies: ById<Policy>,
  offering: (reply: string, date: IsoDate) => SubjectKey[],
  today: IsoDate,
): DatedTexts<Reply> {
  const all = [...policies.values()];
  return datedTexts(
    files,
    ({ data, body }, { id, from, until }, date) => {
      const own = all.filter(({ replies }) => replies?.open === id || replies?.decided === id);
      const needed = own.filter(({ replies }) => replies?.decided === id);
      const speaksFor = (day: IsoDate) => [...offering(id, day), ...own.map(policyKey)];
      return {
        ...data,
        text: replyTextOf(body),
        placeholders: Object.entries(data.placeholders).map(([name, rest]) => ({ name, ...rest })),
        waitsFor: needed.find((policy) => !isDecided(policy, date)),
        waitsFrom: earliestOf(...needed.map((policy) => undecidedAfter(policy, date))),
        ...voiceOn(subjects, { confirmedAgainst: data.confirmedAgainst, speaksFor, from, until }, date),
      };
    },
    today,
  );
}

/** The days on which an agent may send it, as far as the content says. Undefined where it has stepped aside or waits for a value. */
export function sendableDays(reply: Pick<Reply, 'waitsFor' | 'waitsFrom' | keyof Interval | keyof Voice>) {
  const days = reply.waitsFor ? undefined : voicedDays(reply);
  return days && { ...days, until: earliestOf(days.until, reply.waitsFrom) };
}

/** Whether an agent may send it on `date`: it is in force, was read against the rules it speaks for, and waits for no value. */
export function maySend(reply: Parameters<typeof sendableDays>[0], date: IsoDate): boolean {
  const days = sendableDays(reply);
  return days !== undefined && standingOn(days, date) === 'current';
}
