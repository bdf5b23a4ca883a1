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
      '    Mengapa: Kunci yang salah tulis akan diabaikan diam-diam, jadi isinya tidak pernah tampil.',
      '    Perbaikan: Begini.',
    ]);
  });

  it('marks warnings and errors differently, and separates files with a blank line', () => {
    const lines = plain(formatForTerminal([issue, issue, warning])).split('\n');
    expect(lines.filter((line) => line === '')).toHaveLength(2);
    expect(lines).toContain('! content/glossary.yaml:3:5  unknown-key (peringatan)');
  });

  it('says why at the first of a rule only', () => {
    const other = issueWith({ rule: 'wrong-type', path: 'glossary.yaml' });
    const lines = plain(formatForTerminal([issue, issue, other])).split('\n');
    expect(lines.filter((line) => line.includes('Mengapa: Kunci yang salah'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('Mengapa: '))).toHaveLength(2);
  });

  it('lets no text of an author move the cursor or begin a line', () => {
    const odd = { ...issue, what: '\u001b[2Jhapus\r\n✗ palsu', fix: '\u0007x' };
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
