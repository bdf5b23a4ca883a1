import { beforeAll, describe, expect, it } from 'vitest';
import { ownSearch } from '../../scripts/bench/engines/own.ts';
import { type GuideIndex, indexGuide } from '../../scripts/bench/guide-index.ts';
import { score, splitByPages } from '../../scripts/bench/score.ts';
import { type LabelledQuery, readQueries } from './queries.ts';

// A floor a little below what was measured, to notice a fall; the aim is higher, and `npm run bench -- relevance` says
// where search stands. Raise it after a lasting gain, and never look at which queries of this half fail: what is tuned on
// them can't be checked on them.
const floors = {
  check: { first: 0.87, firstThree: 0.93, mostZero: 0.02, mostFalselySure: 0.1 },
  hard: { first: 0.68, firstThree: 0.88, mostZero: 0.02, mostFalselySure: 0.1 },
};

/** Queries that only pages answer which the guide doesn't have yet. */
const mostLeftOut = 1;

describe.each(['check', 'hard'] as const)('search on the queries that nothing was tuned on: %s', (set) => {
  const floor = floors[set];
  let index: GuideIndex;
  let asked: { answerable: LabelledQuery[]; leftOut: LabelledQuery[] };

  beforeAll(async () => {
    index = await indexGuide();
    asked = splitByPages(readQueries(set), index.slugs);
  });

  it('leaves out only queries whose pages are still to be written', () => {
    const { answerable, leftOut } = asked;
    expect(answerable.length).toBeGreaterThan(150);
    expect(leftOut.length).toBeLessThanOrEqual(mostLeftOut);
  });

  it.each([
    ['entered', false],
    ['as it is typed', true],
  ])('puts a right page first, and none for what the guide says nothing of: %s', (_, typing) => {
    const search = ownSearch(index.files, { typing });
    const measured = score(asked.answerable.map((query) => ({ ...query, found: search(query.q) })));
    expect(measured.first).toBeGreaterThanOrEqual(floor.first);
    expect(measured.firstThree).toBeGreaterThanOrEqual(floor.firstThree);
    expect(measured.zero).toBeLessThanOrEqual(floor.mostZero);
    expect(measured.falselySure).toBeLessThanOrEqual(floor.mostFalselySure);
  });
});
