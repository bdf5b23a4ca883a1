import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type HostReport, hostReportSchema } from '../../src/schemas/report.ts';
import { heardItems } from '../../src/site/host-report.ts';
import { readNamedFile } from '../../src/site/named-file.ts';
import { guideWith } from '../fixtures/guide.ts';

const folder = mkdtempSync(join(tmpdir(), 'panduan-report-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'report.json');
const watering = 'kebun/siram-tanaman@2024-01-01';
const report: HostReport = {
  made: '2024-06-01',
  receipts: [
    { version: watering, read: 1, of: 3, missing: ['Budi', 'Ani'] },
    { version: 'kebun/panen@2024-02-01', read: 3, of: 3 },
    { version: 'dapur/masak-nasi@2024-01-01', read: 4 },
    { version: 'kebun/sudah-tidak-ada@awal', read: 0, of: 3 },
  ],
  gaps: [{ words: 'pupuk & air?', count: 2, last: '2024-05-20' }],
  votes: [
    { version: watering, yes: 1, no: 2 },
    { version: 'kebun/panen@2024-02-01', yes: 5, no: 0 },
  ],
};
const read = (text: string) => {
  writeFileSync(file, text);
  return readNamedFile('GUIDE_REPORT', file, hostReportSchema);
};

it('the report of the host lists what is owed, and leaves out what all read, what answers, and pages that are gone', () => {
  const { unread, gaps, unanswered } = heardItems(guideWith(), report);
  const url = '/kebun/siram-tanaman/2024-01-01/';
  expect(unread).toMatchObject([
    { title: 'Menyiram tanaman', url, facts: '1 dari 3 orang sudah membaca', names: ['Budi', 'Ani'] },
    { title: 'Memasak nasi', facts: '4 orang sudah membaca', names: [] },
  ]);
  const link = '/cari/#q=pupuk%20%26%20air%3F';
  expect(gaps).toEqual([{ title: 'pupuk & air?', url: link, facts: '2 kali · terakhir 20 Mei 2024' }]);
  expect(unanswered).toMatchObject([{ url, facts: '2 dari 3 pembaca memilih tidak' }]);
});

describe('the file of GUIDE_REPORT', () => {
  it('is read where a build is given one', () => {
    expect(readNamedFile('GUIDE_REPORT', '', hostReportSchema)).toBeUndefined();
    expect(read(JSON.stringify(report))).toEqual(report);
  });

  it.each<[what: string, text: string, says: string]>([
    ['no JSON', '{"made"', "can't be read as JSON"],
    ['a field too many', JSON.stringify({ ...report, users: [] }), 'Unrecognized key: "users"'],
    ['a field too few', JSON.stringify({ ...report, gaps: undefined }), 'at gaps'],
    ['a day that is none', JSON.stringify({ ...report, made: '2024-02-30' }), 'must be a day'],
    [
      'no version',
      JSON.stringify({ ...report, votes: [{ version: 'x', yes: 1, no: 0 }] }),
      'at votes[0].version',
    ],
    [
      'no count',
      JSON.stringify({ ...report, votes: [{ version: watering, yes: -1, no: 0 }] }),
      'at votes[0].yes',
    ],
  ])('with %s stops the build, naming the file and the field', (_, text, says) => {
    expect(() => read(text)).toThrow(`GUIDE_REPORT names "${file}"`);
    expect(() => read(text)).toThrow(says);
  });
});
