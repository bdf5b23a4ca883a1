import type { Hit } from '../../../src/search/confidence.ts';
import { makeEngine } from '../../../src/search/engine.ts';
import type { SearchFiles } from '../../../src/search/front-index.ts';
import { type FindPages, slugsOf } from '../score.ts';

/** The guide's own search; a reply counts as the page that offers it. With `typing`, a query's last word may be unfinished. */
export function ownSearch({ front }: SearchFiles, typing: boolean): FindPages {
  const engine = makeEngine(front);
  const pageOfReply = new Map(
    Object.entries(front.offers).flatMap(([page, replies]) => replies.map((reply) => [reply, Number(page)])),
  );
  const slugs = (records: readonly number[]) => slugsOf(records.map((record) => front.urls[record] ?? ''));
  const pages = (hits: readonly Hit[]) => hits.map(({ record }) => pageOfReply.get(record) ?? record);
  return (query) => {
    const { confident, related } = engine.search(query, { typing, literally: false }).ranking;
    const all = [...confident, ...related];
    const offering = all.slice(0, 3).flatMap(({ record }) => {
      return pageOfReply.get(record) ?? (front.offers[record] ? record : []);
    });
    return {
      confident: slugs(pages(confident)),
      related: slugs(pages(related)),
      isAtAnswer: all[0]?.section === 0,
      replies: slugs(offering),
    };
  };
}
