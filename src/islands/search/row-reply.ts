import type { IsoDate } from '../../domain/dated/iso-date.ts';
import type { Hit } from '../../search/confidence.ts';
import type { Card, FrontIndex } from '../../search/front-index.ts';

/** A reply that a result offers. */
export type RowReply = NonNullable<ReturnType<typeof replyOf>>;

/** The reply that a result is; of a page, the one that is asked for, or else its first. Undefined where none may be sent on `today`. */
export function replyOf({ record, reply: asked }: Hit, card: Card, index: FrontIndex, today: IsoDate) {
  const isReply = index.kinds[record] === 'reply';
  const own = index.offers[record] ?? [];
  const page = isReply ? offeringPage(record, index) : own.length > 0 ? record : undefined;
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
      fillAt: reply.sendable ? '' : `${index.urls[page ?? -1]}#balasan=${id}`,
      /** The day from which it isn't sent any more. */
      ends: reply.ends,
    }
  );
}

/** The number of the first page that offers a reply; undefined where none does. */
function offeringPage(reply: number, { offers }: FrontIndex): number | undefined {
  const page = Object.keys(offers).find((page) => offers[Number(page)]?.includes(reply));
  return page === undefined ? undefined : Number(page);
}
