import type { ReplyData } from '../../schemas/reply.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { fileStem } from '../dated/revision-path.ts';
import type { ContentFile } from '../guide/content.ts';
import type { Reply } from '../guide/guide.ts';
import { type Policy, rowInForce } from '../policy/policy.ts';
import { replyTextOf } from './reply-text.ts';

/** The replies by id, with the dated value that each still waits for on the day `today`. */
export function assembleReplies(
  entries: readonly ContentFile<ReplyData>[],
  policies: ReadonlyMap<string, Policy>,
  today: IsoDate,
): Map<string, Reply> {
  return new Map(
    entries.map(({ path, data, body }) => {
      const id = fileStem(path);
      const isWaiting = (policy: Policy) => policy.replies?.decided === id && !isDecided(policy, today);
      const reply: Reply = {
        id,
        title: data.title,
        area: data.area,
        asks: data.asks,
        text: replyTextOf(body),
        placeholders: Object.entries(data.placeholders).map(([name, { type, label, hint }]) => ({
          name,
          type,
          label,
          hint,
        })),
        waitsFor: [...policies.values()].find(isWaiting),
        path,
      };
      return [id, reply];
    }),
  );
}

/** Whether the policy has a value on `date` that may be said to a reseller: an assumed one may not. */
export function isDecided({ rows }: Pick<Policy, 'rows'>, date: IsoDate): boolean {
  return rowInForce(rows, date)?.state === 'confirmed';
}
