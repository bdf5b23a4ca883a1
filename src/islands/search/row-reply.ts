import type { IsoDate } from '../../domain/dated/iso-date.ts';
import type { Card, FrontIndex } from '../../search/front-index.ts';
import type { Hit } from '../../search/hit.ts';

/** A reply that a result offers. */
export interface RowReply {
  title: string;
  text: string;
  /** The address at which its gaps are filled in; empty where it has none. */
  fillAt: string;
  /** The day from which it isn't sent any more. */
  ends: IsoDate | undefined;
}

/**
 * The reply that a result is. Of a page: the one that the query asks for, or else its first, of those that may be sent on `today`.
 * Undefined where there is none.
 */
export function replyOf(
  { record, reply: asked }: Hit,
  card: Card,
  index: FrontIndex,
  today: IsoDate,
): RowReply | undefined {
  const offers = Object.entries(index.offers);
  const isReply = index.kinds[record] === 'reply';
  const [page, own = []] =
    offers.find(([page, own]) => (isReply ? own.includes(record) : page === `${record}`)) ?? [];
  const offered = isReply
    ? [{ record, ...card }]
    : card.replies.map((reply, place) => ({ record: own[place] ?? 0, ...reply }));
  const usable = offered.filter(({ ends, sendable }) => !(ends && ends <= today) && (sendable || page));
  const reply = usable.find(({ record }) => record === asked) ?? usable[0];
  const [, id] = index.urls[reply?.record ?? -1]?.split('#') ?? [];
  return (
    reply && {
      title: index.titles[reply.record] ?? '',
      text: reply.answer,
      fillAt: reply.sendable ? '' : `${index.urls[Number(page)]}#balasan=${id}`,
      ends: reply.ends,
    }
  );
}
