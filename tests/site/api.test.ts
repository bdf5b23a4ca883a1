import { expect, it } from 'vitest';
import { pagesFile, revisionsFile } from '../../src/site/api.ts';
import { guideWith } from '../fixtures/guide.ts';

it('gives the intervals of every revision, the start inclusive and the end exclusive', () => {
  const page = revisionsFile(guideWith()).pages.find(({ id }) => id === 'kebun/siram-tanaman');
  expect(page?.revisions.map(({ slug, from, until, recorded }) => ({ slug, from, until, recorded }))).toEqual(
    [
      { slug: 'awal', from: undefined, until: '2024-01-01', recorded: undefined },
      { slug: '2024-01-01', from: '2024-01-01', until: '2030-01-01', recorded: '2024-01-01' },
      { slug: '2030-01-01', from: '2030-01-01', until: undefined, recorded: '2024-02-02' },
    ],
  );
});

it('counts what is owed, for a reminder bot', () => {
  const file = pagesFile(guideWith());
  expect(file.counts).toEqual({
    pages: 3,
    awaiting: 1,
    withoutOwner: 1,
    openQuestions: 3,
    decisionsOwed: 1,
    decisionsScheduled: 1,
    decisionsCarriedOut: 2,
  });
  expect(file.owed.map(({ decision }) => decision)).toEqual(['2024-02-01#cuci-gembor']);
  expect(file.pages.find(({ id }) => id === 'kebun/siram-tanaman')?.reviewDue).toBe('2024-07-15');
});
