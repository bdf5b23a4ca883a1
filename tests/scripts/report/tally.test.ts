import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPress } from '../../../scripts/report/log.ts';
import { makeReport } from '../../../scripts/report/make-report.ts';
import { tallyLogs } from '../../../scripts/report/tally.ts';
import { guideWith } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';
import { gapLine, nonceOf, readLine, voteLine } from './log-lines.ts';

const watering = 'kebun/siram-tanaman@2024-01-01';
const corrected = `${watering}.koreksi-2024-03-01` as const;
const path = 'guide/kebun/siram-tanaman/2024-01-01';
const guide = guideWith({
  [`${path}.koreksi-2024-03-01.md`]: soundText(`${path}.md`).replace(
    '---\n',
    '---\ncorrection: Salah jam.\nrecorded: 2024-03-01\n',
  ),
  'moved.yaml': '- from: kebun/menyiram\n  to: kebun/siram-tanaman\n  date: 2024-02-01\n',
});
const day = '2024-04-01';

const tallyOf = (lines: readonly string[]) => tallyLogs(guide, [['a.log', lines]]);
const reportOf = (lines: readonly string[]) => makeReport(guide, tallyOf(lines), ['Sari', 'budi', 'Ani']);

const junk = [
  '',
  '{}',
  'null',
  '[]',
  '{"kind":"baca"',
  '127.0.0.1 - - [26/Nov/2026] "GET / HTTP/1.1" 200',
  readLine('', watering, day),
  readLine('sari', 'kebun/siram-tanaman@kemarin' as typeof watering, day),
  readLine('sari', '../siram-tanaman@awal' as typeof watering, day),
  readLine('sari', watering, '2024-02-30'),
  readLine('sari', watering, day).replace('}', ',"ip":"10.0.0.1"}'),
  voteLine(watering, 'mungkin' as 'ya', day, nonceOf(1)),
  voteLine(watering, 'ya', day, 'x'),
  gapLine('', day, nonceOf(1)),
  gapLine('%', day, nonceOf(1)).replace('%25', '%'),
  gapLine('kata '.repeat(41), day, nonceOf(1)),
];
const uncounted: [line: string, why: string][] = [
  [readLine('sari', 'kebun/tak-ada@awal', day), 'tidak dikenal'],
  [readLine('sari', 'kebun/siram-tanaman@2023-01-01', day), 'tidak dikenal'],
  [readLine('sari', `${watering}.koreksi-2024-03-02`, day), 'tidak dikenal'],
  [readLine('sari', corrected, '2024-02-29'), 'sebelum versi itu dicatat'],
  [voteLine(corrected, 'ya', '2024-02-29', nonceOf(1)), 'sebelum versi itu dicatat'],
  [readLine('sari', watering, '2024-06-02'), 'belum tiba'],
  [gapLine('pupuk', '2024-06-02', nonceOf(1)), 'belum tiba'],
];

describe('the lines of the log', () => {
  it.each(junk)('that no host writes are none: %s', (line) => expect(findPress(line)).toBeUndefined());

  it.each([...junk.map((line): [string, string] => [line, 'bukan baris']), ...uncounted])(
    "that don't count are told with their place: %s",
    (line, why) => {
      const { refused, ...counted } = tallyOf([readLine('sari', watering, day), line]);
      expect(refused).toEqual([{ place: 'a.log:2', why: expect.stringContaining(why) }]);
      expect(counted).toEqual({ ...tallyOf([readLine('sari', watering, day)]), refused: undefined });
    },
  );

  it('of a page that moved are of the page as it is called now', () => {
    const moved = readLine('sari', 'kebun/menyiram@2024-01-01', day);
    expect(tallyOf([moved])).toEqual(tallyOf([readLine('sari', watering, day)]));
  });

  const days = fc.constantFrom('2024-03-01', '2024-04-01', '2024-06-01');
  const versions = fc.constantFrom(watering, corrected, 'kebun/panen@2024-02-01');
  const users = fc.constantFrom('Sari', 'sari', 'BUDI', 'tamu');
  const nonces = fc.nat({ max: 30 });
  const words = fc.constantFrom('pupuk cair', 'Pupuk  cair?', 'pupuk', '"=1+1"', 'jam\nberapa');
  const presses = fc.array(
    fc.oneof(
      fc.tuple(users, versions, days).map((press) => readLine(...press)),
      fc
        .tuple(versions, fc.constantFrom('ya' as const, 'tidak'), days, nonces)
        .map(([version, answer, at, nonce]) => voteLine(version, answer, at, nonceOf(nonce))),
      fc.tuple(words, days, nonces).map(([text, at, nonce]) => gapLine(text, at, nonceOf(nonce))),
    ),
    { maxLength: 60 },
  );
  const others = fc.array(fc.constantFrom(...junk, ...uncounted.map(([line]) => line)), { maxLength: 10 });
  const order = fc.infiniteStream(fc.double({ noNaN: true, min: 0, max: 1 }));

  itHolds<[string[], string[], string[], Iterable<number>]>(
    'in any order, doubled and among others, make the report of the presses as a set',
    [presses, fc.array(fc.nat(), { maxLength: 20 }).map((all) => all.map(String)), others, order],
    (lines, doubled, noise, random) => {
      const next = random[Symbol.iterator]();
      const again = doubled.flatMap((at) => lines[Number(at) % Math.max(1, lines.length)] ?? []);
      const mixed = [...lines, ...again, ...noise]
        .map((line) => ({ line, at: next.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line);
      const set = [...new Set(lines)].sort();
      expect(reportOf(mixed)).toEqual(reportOf(set));
      expect(tallyOf(mixed).refused).toHaveLength(noise.length);

      const { receipts, gaps, votes } = reportOf(mixed);
      const all = set.flatMap((line) => findPress(line) ?? []);
      const noncesOf = (kind: string) =>
        new Set(all.flatMap((press) => (press.kind === kind && 'nonce' in press ? press.nonce : []))).size;
      expect(gaps.reduce((sum, { count }) => sum + count, 0)).toBe(noncesOf('tidak-ketemu'));
      expect(votes.reduce((sum, { yes, no }) => sum + yes + no, 0)).toBe(noncesOf('menjawab'));
      for (const { version, read, of = 0, missing = [] } of receipts) {
        const readers = all.flatMap((press) =>
          press.kind === 'baca' && press.version === version ? press.user.toLowerCase() : [],
        );
        expect(missing).toEqual(
          ['Sari', 'budi', 'Ani'].filter((name) => !readers.includes(name.toLowerCase())),
        );
        expect(read + missing.length).toBe(of);
      }
    },
  );

  it('with the same words are one gap, shown as they were written most often', () => {
    const lines = ['Pupuk cair?', 'pupuk  cair', 'pupuk cair', 'pupuk'].map((text, index) =>
      gapLine(text, `2024-04-0${index + 1}`, nonceOf(index)),
    );
    expect(reportOf(lines).gaps).toEqual([
      { words: 'pupuk cair', count: 3, last: '2024-04-03' },
      { words: 'pupuk', count: 1, last: '2024-04-04' },
    ]);
  });

  it('with data that points to a person are not in the report', () => {
    expect(reportOf([gapLine('hubungi 081234567890', day, nonceOf(1))]).gaps).toEqual([]);
  });
});
