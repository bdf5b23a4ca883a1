import type { IsoDate } from '../../domain/dated/iso-date.ts';
import type { Hit } from '../../search/confidence.ts';
import type { Card, FrontIndex } from '../../search/front-index.ts';

/** A reply that a result offers. */
export type RowReply = NonNullable<ReturnType<typeof replyOf>>;

/** The reply that a result is; of a page, the one that is asked for, or else its first. Undefined where none may be sent on `today`. */
export function replyOf({ record, reply: asked }: Hit, card: Card, index: FrontIndex, today: IsoDate) {
  const isReply = index.kinds[record] === 'reply';
  const own = index.offers[record] ?? [];
  const isOffering = (page: string) => index.offers[page]?.includes(record);
  const page = isReply ? Object.keys(index.offers).find(isOffering) : own.length > 0 ? record : undefined;
  const offered = isReply
    ? [{ record, ...card }]
    : card.replies.map((reply, place) => ({ record: own[place] ?? 0, ...reply }));
  const usable = offered.filter(
    ({ ends, sendable }) => !(ends && ends <= today) && (sendable || page !== undefined),
  );
  const reply = usable.find(({ record }) => record === asked) ?? usable[0];
  const [, id] = index.urls[reply?.record ?? -1]?.split('#') ?? [];
  return (
    reply && {
      title: index.titles[reply.record] ?? '',
      text: reply.answer,
      /** The address at which its gaps are filled in; empty where it has none. */
      fillAt: reply.sendable ? '' : `${index.urls[Number(page)]}#balasan=${id}`,
      /** The day from which it isn't sent any more. */
      ends: reply.ends,
    }
  );
}
