import { ruleInForce } from '../dated/in-force.ts';
import type { Area, Guide, Page, Reply } from '../guide/guide.ts';

/** The pages whose rule in force offers the reply, in the order of the areas: what it rests on. */
export function pagesOffering(guide: Guide, { id }: Pick<Reply, 'id'>): Page[] {
  return [...guide.areas.values()].flatMap(({ pages }) =>
    pages.filter((page) => ruleInForce(page)?.replies.some((reply) => reply.id === id)),
  );
}

/** A reply that may be found today, with the pages that it rests on. */
export interface OfferedReply {
  reply: Reply;
  pages: Page[];
}

/**
 * The replies that a rule in force offers, by area in the areas' order; within one as its pages list them, those of
 * other areas' pages last. An area without any has an empty list.
 */
export function repliesByArea(guide: Guide): { area: Area; replies: OfferedReply[] }[] {
  const areas = [...guide.areas.values()];
  return areas.map((area) => {
    const inOrder = [area, ...areas.filter((other) => other !== area)]
      .flatMap(({ pages }) => pages)
      .flatMap((page) => ruleInForce(page)?.replies ?? []);
    const own = new Set(inOrder.filter((reply) => reply.area === area.id));
    return { area, replies: [...own].map((reply) => ({ reply, pages: pagesOffering(guide, reply) })) };
  });
}
