import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageAsOf } from '../../src/domain/dated/as-of.ts';
import { pageUrl } from '../../src/domain/guide/urls.ts';
import { viewDay } from '../../src/islands/day-banner/day-banner-view.ts';
import { revisionRecord } from '../../src/site/api.ts';
import { guideWith, pageOf, removed, revisionFile } from '../fixtures/guide.ts';
import { itHolds } from '../fixtures/property.ts';
import { someDay, someRevisions } from '../fixtures/revision-records.ts';

const guide = guideWith({ 'guide/kebun/siram-tanaman/2024-03-01.md': revisionFile(removed) });
const today = '2031-01-01';
const recordsOf = (id: string) => pageOf(guide, id).revisions.map(revisionRecord);

it.each([
  ['kebun/siram-tanaman', '2024-01-01', '2024-02-29', 'held', 'berlaku pada hari itu', undefined],
  ['kebun/siram-tanaman', '2024-01-01', '2023-12-31', 'other', 'bukan revisi hari itu', 'awal'],
  ['kebun/siram-tanaman', 'awal', '2001-01-01', 'other', 'belum tentu', undefined],
  ['kebun/siram-tanaman', '2024-01-01', '2024-03-01', 'other', 'sudah dicabut', '2024-03-01'],
  ['kebun/panen', '2024-02-01', '2024-02-01', 'other', 'masih ditunggu', undefined],
  [
    'kebun/panen',
    '2024-02-01',
    '2024-01-31',
    'other',
    'yang di bawah ini mulai ditunggu sesudahnya',
    undefined,
  ],
  ['dapur/masak-nasi', '2024-01-01', '2023-12-31', 'other', 'mulai berlaku sesudahnya', undefined],
])('%s/%s/ read as of %s: %s, “%s”, leads to %s', (id, shown, day, standing, words, slug) => {
  const to = slug && `${pageUrl({ id })}${slug}/?tanggal=${day}`;
  const view = viewDay(recordsOf(id), shown, day, today);
  expect(view).toMatchObject({ standing, words: expect.stringContaining(words) });
  expect(view.to).toBe(to);
});

it.each(['2023-02-30', '', '<b>'])('says that “%s” is no day', (day) => {
  const what = day ? `“${day}” tidak terbaca sebagai tanggal.` : 'Tanggalnya kosong.';
  const headline = `${what} Tulis TTTT-BB-HH, misalnya 2023-11-01.`;
  expect(viewDay(recordsOf('kebun/panen'), '2024-02-01', day, today)).toMatchObject({
    standing: 'unreadable',
    headline,
  });
});

it('says what the guide wrote on that day, where it was something else', () => {
  const rice = 'guide/dapur/masak-nasi';
  const files = {
    [`${rice}/2024-01-01.koreksi-2024-02-10.md`]: revisionFile({ correction: 'Salah.' }),
    [`${rice}/2024-03-01.md`]: revisionFile({ recorded: '2024-03-10' }),
  };
  const records = pageOf(guideWith(files), 'dapur/masak-nasi').revisions.map(revisionRecord);
  const words = (shown: string, day: string) => viewDay(records, shown, day, today).words;
  expect(words('2024-01-01', '2024-02-09')).toContain(
    'berlaku pada hari itu. Waktu itu panduan menulis lain.',
  );
  expect(words('2024-01-01', '2024-02-10')).not.toContain('Waktu itu');
  expect(words('2024-01-01', '2024-03-09')).toContain(
    'bukan revisi hari itu. Waktu itu panduan menulis yang ini.',
  );
  expect(words('2024-03-01', '2024-03-09')).toContain('Waktu itu panduan menulis lain.');
  const late = pageOf(
    guideWith({ [`${rice}/2024-01-01.md`]: revisionFile({ recorded: '2024-02-01' }) }),
    'dapur/masak-nasi',
  );
  const { words: unwritten } = viewDay(late.revisions.map(revisionRecord), '2024-01-01', '2024-01-31', today);
  expect(unwritten).toBe('Aturan di bawah ini berlaku pada hari itu. Waktu itu panduan belum menulisnya.');
});

it('says of a day to come that it is one, also in what is cited', () => {
  const { headline, words, opening } = viewDay(
    recordsOf('dapur/masak-nasi'),
    '2024-01-01',
    '2031-01-02',
    today,
  );
  expect(headline).toContain('2 Januari 2031');
  expect(headline).toMatch(/Hari itu belum tiba\. Menurut panduan hari ini:$/);
  expect(opening).toBe(`Per 2 Januari 2031: Hari itu belum tiba. Menurut panduan hari ini: ${words}`);
});

itHolds(
  'leads to the revision of the day, and lets only that one be cited',
  [someRevisions, fc.nat(), someDay],
  (revisions, index, day) => {
    const shown = revisions[index % revisions.length]?.slug ?? '';
    const found = pageAsOf(revisions, day);
    const { standing, to, opening } = viewDay(revisions, shown, day, today);
    const isShown = found.standing !== 'none' && found.revision.slug === shown;
    expect(opening !== undefined).toBe(isShown);
    if (found.standing === 'none' || isShown) expect(to).toBeUndefined();
    else expect(to).toBe(`${found.revision.url}?tanggal=${day}`);
    if (standing === 'held') expect(found).toMatchObject({ standing: 'in-force', revision: { slug: shown } });
  },
);
