import type { Hit } from '../../../src/search/confidence.ts';
import type { SearchFiles } from '../../../src/search/front-index.ts';
import { makeGuesser } from '../../../src/search/intent/guess.ts';
import { rank } from '../../../src/search/rank.ts';
import { understand } from '../../../src/search/understand.ts';
import { makeVocabulary } from '../../../src/search/vocabulary.ts';
import { type FindPages, slugsOf } from '../score.ts';

/** The guide's own search; a reply counts as the page that offers it. With `typing`, a query's last word may be unfinished. */
export function ownSearch(files: SearchFiles, typing: boolean): FindPages {
  const { front } = files;
  const vocabulary = makeVocabulary(front);
  const guess = front.intent && makeGuesser(front.intent, vocabulary);
  const pageOfReply = new Map(
    Object.entries(front.offers).flatMap(([page, replies]) => replies.map((reply) => [reply, Number(page)])),
  );
  const slugs = (records: readonly number[]) => slugsOf(records.map((record) => front.urls[record] ?? ''));
  const pages = (hits: readonly Hit[]) => hits.map(({ record }) => pageOfReply.get(record) ?? record);
  return (query) => {
    const understanding = understand(query, vocabulary, typing);
    const { confident, related } = rank(understanding, vocabulary, undefined, guess?.(query));
    const all = [...confident, ...related];
    const offering = all
      .slice(0, 3)
      .map(({ record }) => pageOfReply.get(record) ?? (front.offers[record] ? record : -1));
    return {
      confident: slugs(pages(confident)),
      related: slugs(pages(related)),
      isAtAnswer: all[0]?.section === 0,
      replies: slugs(offering.filter((record) => record >= 0)),
    };
  };
}
