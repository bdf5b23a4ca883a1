import { stripVTControlCharacters as plain } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatCount, formatForTerminal } from '../../../src/checks/report/terminal.ts';
import { issueWith } from '../../fixtures/issues.ts';

const issue = issueWith();
const warning = issueWith({ severity: 'warning', path: 'glossary.yaml' });

// `plain` takes colours away, which depend on where the tests run.
describe('formatForTerminal', () => {
  it('gives place, rule, what, why and fix', () => {
    expect(plain(formatForTerminal([issue])).split('\n')).toEqual([
      '',
      '✗ content/areas.yaml:3:5  unknown-key',
      '    Apa.',
      '    Mengapa: Isinya tidak pernah tampil.',
      '    Perbaikan: Begini.',
    ]);
  });

  it('marks warnings and errors differently, and separates files with a blank line', () => {
    const lines = plain(formatForTerminal([issue, issue, issueWith({ path: 'glossary.yaml' })])).split('\n');
    expect(lines.filter((line) => line === '')).toHaveLength(2);
    expect(plain(formatForTerminal([warning]))).toContain(
      '\n! content/glossary.yaml:3:5  unknown-key (peringatan)\n',
    );
  });

  it('says why at the first of a rule only', () => {
    const other = issueWith({ rule: 'wrong-type', path: 'glossary.yaml' });
    const lines = plain(formatForTerminal([issue, issue, other])).split('\n');
    expect(lines.filter((line) => line.includes('Mengapa: Isinya tidak'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('Mengapa: '))).toHaveLength(2);
  });

  it('lists errors first and last, ten of a rule, and counts the others by rule', () => {
    const warnings = Array.from({ length: 323 }, (_, i) =>
      issueWith({
        severity: 'warning',
        rule: 'duplicate-rule',
        path: 'areas.yaml',
        line: i + 1,
        fix: `${i}`,
      }),
    );
    const errors = Array.from({ length: 12 }, (_, i) =>
      issueWith({ path: 'z.yaml', line: i + 1, fix: `${i}` }),
    );
    const lines = plain(
      formatForTerminal([...warnings, { ...warning, rule: 'owed-decision' }, ...errors]),
    ).split('\n');
    const placesOf = (mark: string) =>
      lines.flatMap((line) => (line.startsWith(mark) ? line.slice(2).split('  ')[0] : []));
    expect(placesOf('✗')).toEqual(errors.slice(0, 10).map(({ line }) => `content/z.yaml:${line}:5`));
    expect(placesOf('!')).toHaveLength(11);
    expect(lines.findLastIndex((line) => line.startsWith('✗'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('!')),
    );
    expect(
      lines.slice(lines.indexOf('Tidak menghalangi penerbitan:')).filter((line) => !/^ {10}/.test(line)),
    ).toEqual([
      'Tidak menghalangi penerbitan:',
      '   323  Dua halaman hampir sama (duplicate-rule)',
      '     1  Keputusan belum masuk panduan (owed-decision)',
      '',
      'Menghalangi penerbitan, jadi perbaiki dulu:',
      '    12  Kunci tidak dikenal (unknown-key)',
      '',
      'Dari tiap jenis ditampilkan 10. Semuanya: `npm run check -- --all`.',
    ]);
    expect(lines.slice(-12, -2)).toEqual(placesOf('✗').map((place) => `          ${place}  unknown-key`));
    expect(plain(formatForTerminal([...warnings, ...errors], 'content', 400)).match(/^[✗!]/gm)).toHaveLength(
      335,
    );
  });

  it('has no summary where all are of one kind and listed', () => {
    for (const all of [[issue, issue], [warning]]) expect(formatForTerminal(all)).not.toContain('enghalangi');
  });

  it('says a long fix once', () => {
    const text = plain(formatForTerminal([issue, issue, issueWith({ fix: 'Lain.' })]));
    expect(text.match(/Perbaikan: .*/g)).toEqual([
      'Perbaikan: Begini.',
      'Perbaikan: seperti di atas.',
      'Perbaikan: Lain.',
    ]);
  });

  it('lets no text of an author move the cursor or begin a line', () => {
    const odd = { ...issue, path: 'a\u001b[2J\n✗ b.md', what: '\u001b[2Jhapus\r\n✗ palsu', fix: '\u0007x' };
    for (const sign of ['\u001b[2J', '\u0007', '\r']) expect(formatForTerminal([odd])).not.toContain(sign);
    expect(plain(formatForTerminal([odd])).split('\n')).toHaveLength(5);
  });

  it('names the folder as the reader gave it, and is empty without issues', () => {
    expect(plain(formatForTerminal([issue], '../isi/'))).toContain('../isi/areas.yaml:3:5');
    expect(formatForTerminal([])).toBe('');
  });
});

it.each([
  ['nothing', [], 'Isi panduan beres: tidak ada kesalahan.'],
  ['errors', [issue, issue], '2 kesalahan'],
  ['warnings', [warning], 'Tidak ada kesalahan; 1 peringatan, yang tidak menghalangi penerbitan.'],
  ['both', [issue, warning], '1 kesalahan, 1 peringatan'],
])('formatCount counts %s', (_, issues, text) => {
  expect(formatCount(issues)).toBe(text);
});
