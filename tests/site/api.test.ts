import { expect, it } from 'vitest';
import { pagesFile, revisionsFile } from '../../src/site/api.ts';
import { fileWith, revisionFile } from '../fixtures/guide.ts';

it('gives the intervals of every revision, the start inclusive and the end exclusive', () => {
  const page = revisionsFile(fileWith()).pages.find(({ id }) => id === 'kebun/siram-tanaman');
  expect(page?.revisions.map(({ slug, from, until, recorded }) => ({ slug, from, until, recorded }))).toEqual(
    [
      { slug: 'awal', from: undefined, until: '2024-01-01', recorded: undefined },
      { slug: '2024-01-01', from: '2024-01-01', until: '2030-01-01', recorded: '2024-01-01' },
      { slug: '2030-01-01', from: '2030-01-01', until: undefined, recorded: '2024-02-02' },
    ],
  );
});

it('counts what is owed, for a reminder bot', () => {
  const file = pagesFile(fileWith());
  expect(file.counts).toEqual({
    pages: 3,
    awaiting: 1,
    withoutOwner: 1,
    openQuestions: 3,
    steppedAside: 0,
    held: 0,
    decisionsOwed: 1,
    decisionsScheduled: 1,
    decisionsCarriedOut: 2,
  });
  expect(file.owed.map(({ decision }) => decision)).toEqual(['2024-02-01#cuci-gembor']);
  expect(file.pages.find(({ id }) => id === 'kebun/siram-tanaman')?.reviewDue).toBe('2024-07-15');
});

it('names what has stepped aside or will, and what is held', () => {
  const rice = (day: string) => `guide/dapur/masak-nasi/${day}.md`;
  const { counts, steppedAside, held } = pagesFile(
    fileWith({
      [rice('2024-05-01')]: revisionFile({ basedOn: '2024-01-01' }),
      [rice('2024-07-01')]: revisionFile({ title: 'Nasi Juli', basedOn: '2024-01-01' }),
      'guide/kebun/panen/2024-08-01.md': revisionFile(),
      'guide/kebun/siram-tanaman/2030-01-01.md': revisionFile(),
    }),
  );
  expect([counts.steppedAside, counts.held]).toEqual([1, 1]);
  expect(steppedAside.map(({ kind, url, since, unread }) => [kind, url, since, unread[0]?.version])).toEqual([
    ['flow', '/alur/pilih-alat/', '2024-05-01', '2024-05-01'],
    ['reply', '/balasan/#siram-ada-tenggat', '2024-08-01', '2024-08-01'],
    ['reply', '/balasan/#siram-belum-pasti', '2024-08-01', '2024-08-01'],
    ['case', '/onboarding/menyiram/', '2024-08-01', '2024-08-01'],
    // It steps aside on the day on which it comes, because of a value that began long before.
    ['page', '/kebun/siram-tanaman/2030-01-01/', '2030-01-01', '2024-04-01'],
  ]);
  expect(held).toEqual([
    {
      ...{ page: 'dapur/masak-nasi', title: 'Nasi Juli', url: '/dapur/masak-nasi/2024-07-01/' },
      ...{ from: '2024-07-01', basedOn: '2024-01-01', inForce: '2024-05-01' },
    },
  ]);
});
