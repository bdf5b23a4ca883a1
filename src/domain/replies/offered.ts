import { findInForce, standingOn } from '../dated/in-force.ts';
import { compareDates } from '../dated/iso-date.ts';
import { byId } from '../guide/content.ts';
import type { Area, Guide } from '../guide/guide.ts';
import { type Page, ruleInForce } from '../guide/page.ts';
import type { Reply } from './reply.ts';

/** The pages whose rule in force offers the reply, in the order of the areas. */
export function pagesOffering(areas: ReadonlyMap<string, Area>, { id }: Pick<Reply, 'id'>): Page[] {
  const pages = [...areas.values()].flatMap((area) => area.pages);
  return pages.filter((page) => ruleInForce(page)?.replies.some((reply) => reply.id === id));
}

/** The replies of an area that are still to come, soonest first, each with the pages whose rule of its first day offers it. */
export function comingReplies({ replies, pages, today }: Guide, area: Pick<Area, 'id'>): OfferedReply[] {
  const coming = [...replies.values()].flatMap(({ revisions }) =>
    revisions.filter((reply) => reply.area === area.id && standingOn(reply, today) === 'coming'),
  );
  return coming
    .toSorted((a, b) => compareDates(a.from, b.from))
    .map((reply) => ({
      reply,
      pages: [...pages.values()].filter(({ revisions }) =>
        findInForce(revisions, reply.from ?? today)?.replies.some(({ id }) => id === reply.id),
      ),
    }));
}

/** A reply that may be found today, with the pages that it rests on. */
interface OfferedReply {
  reply: Reply;
  pages: Page[];
}

/** The replies that rules in force offer, by area in the areas' order, those of its own pages first. An area may have none. */
export function repliesByArea(areas: ReadonlyMap<string, Area>): { area: Area; replies: OfferedReply[] }[] {
  const all = [...areas.values()];
  return all.map((area) => {
    const ownFirst = [area, ...all.filter((other) => other !== area)];
    const offered = ownFirst
      .flatMap(({ pages }) => pages)
      .flatMap((page) => ruleInForce(page)?.replies ?? [])
      .filter((reply) => reply.area === area.id);
    const replies = byId(offered).values();
    return { area, replies: [...replies].map((reply) => ({ reply, pages: pagesOffering(areas, reply) })) };
  });
}
