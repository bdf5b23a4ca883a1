import type { ReplyData } from '../../schemas/reply.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { fileStem } from '../dated/revision-path.ts';
import { byId } from '../guide/by-id.ts';
import type { ContentFile } from '../guide/content.ts';
import { isDecided, type Policy } from '../policy/policy.ts';
import type { Placeholder } from './placeholder.ts';
import { replyTextOf } from './reply-text.ts';

/** A reply ready to send, once its placeholders are filled. */
export interface Reply extends Omit<ReplyData, 'placeholders'> {
  id: string;
  /** The text as it is written, with `{placeholders}`. */
  text: string;
  placeholders: Placeholder[];
  /** The dated value that has to be decided before it may be sent; undefined where none is missing today. */
  waitsFor: Policy | undefined;
  path: string;
}

/** The replies by id, with the dated value that each still waits for on the day `today`. */
export function assembleReplies(
  files: readonly ContentFile<ReplyData>[],
  policies: ReadonlyMap<string, Policy>,
  today: IsoDate,
): Map<string, Reply> {
  const undecided = [...policies.values()].filter((policy) => !isDecided(policy, today));
  return byId(
    files.map(({ path, data, body }): Reply => {
      const id = fileStem(path);
      return {
        ...data,
        id,
        text: replyTextOf(body),
        placeholders: Object.entries(data.placeholders).map(([name, rest]) => ({ name, ...rest })),
        waitsFor: undecided.find(({ replies }) => replies?.decided === id),
        path,
      };
    }),
  );
}
