import type { ReplyData } from '../../schemas/reply.ts';
import { type DatedTexts, datedTexts } from '../dated/dated-texts.ts';
import { type Interval, standingOn } from '../dated/in-force.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { type SubjectKey, type Subjects, type Voice, voiceOn } from '../dated/read-against.ts';
import type { RevisionName } from '../dated/revision-path.ts';
import type { ContentFile } from '../guide/content.ts';
import { isDecided, type Policy, policyKey } from '../policy/policy.ts';
import type { Placeholder } from './placeholder.ts';
import { replyTextOf } from './reply-text.ts';

/** A reply ready to send over one interval, once its placeholders are filled. */
export interface Reply extends Omit<ReplyData, 'placeholders'>, Interval, Voice {
  id: string;
  slug: RevisionName;
  /** The text as it is written, with `{placeholders}`. */
  text: string;
  placeholders: Placeholder[];
  /** The dated value that has to be decided before it may be sent; undefined where none is missing. */
  waitsFor: Policy | undefined;
  path: string;
}

/** The replies. `offering` gives the pages whose rule in force on a day offers a reply. */
export function assembleReplies(
  files: readonly ContentFile<ReplyData>[],
  subjects: Subjects,
  policies: ReadonlyMap<string, Policy>,
  offering: (reply: string, date: IsoDate) => SubjectKey[],
  today: IsoDate,
): DatedTexts<Reply> {
  const all = [...policies.values()];
  return datedTexts(
    files,
    ({ id, slug, from, until, file: { path, data, body } }, date) => {
      const own = all.filter(({ replies }) => replies?.open === id || replies?.decided === id);
      const speaksFor = (day: IsoDate) => [...offering(id, day), ...own.map(policyKey)];
      return {
        ...data,
        id,
        slug,
        from,
        until,
        text: replyTextOf(body),
        placeholders: Object.entries(data.placeholders).map(([name, rest]) => ({ name, ...rest })),
        waitsFor: own.find((policy) => policy.replies?.decided === id && !isDecided(policy, date)),
        ...voiceOn(subjects, { confirmedAgainst: data.confirmedAgainst, speaksFor, until }, date),
        path,
      };
    },
    today,
  );
}

/** Whether an agent may send it on `date`: it is in force, was read against the rules it speaks for, and waits for no value. */
export function maySend(
  { from, until, unread, waitsFor }: Pick<Reply, 'from' | 'until' | 'unread' | 'waitsFor'>,
  date: IsoDate,
): boolean {
  return standingOn({ from, until }, date) === 'current' && unread.length === 0 && !waitsFor;
}
