import { describe, expect, it } from 'vitest';
import { formatFailure, formatForGitHub } from '../../../src/checks/report/github.ts';
import { issueWith } from '../../fixtures/issues.ts';

const issue = issueWith({ path: 'guide/dapur/masak-nasi/2024-01-01.md' });

describe('formatForGitHub', () => {
  it('gives each issue a line for the log and a command for the pull request', () => {
    expect(formatForGitHub([issue]).split('\n')).toEqual([
      'content/guide/dapur/masak-nasi/2024-01-01.md:3:5  unknown-key',
      '::error file=content/guide/dapur/masak-nasi/2024-01-01.md,line=3,col=5,title=Kunci tidak dikenal (unknown-key)::' +
        'Apa.%0A' +
        'Mengapa: Isinya tidak pernah tampil.%0A' +
        'Perbaikan: Begini.',
    ]);
  });

  it('puts errors first, and one of each rule before a second, because GitHub shows ten', () => {
    const warnings = (['duplicate-rule', 'duplicate-rule', 'owed-decision'] as const).map((rule, i) =>
      issueWith({ rule, severity: 'warning', line: i + 1 }),
    );
    const errors = [
      issueWith({ line: 7 }),
      issueWith({ line: 8 }),
      issueWith({ rule: 'wrong-type', line: 9 }),
    ];
    const text = formatForGitHub([...warnings, ...errors]);
    expect([...text.matchAll(/^::.*?line=(\d+)/gm)].map(([, line]) => line).join('')).toBe('798132');
  });

  it('says why, with the decision that a rule carries out, at the first of it only', () => {
    const text = formatForGitHub([1, 2].map((line) => issueWith({ rule: 'reply-link-first', line })));
    expect(text.match(/Mengapa: .*?(?=%0A)/g)).toEqual([
      'Mengapa: Jawab dulu; tautan hanya pelengkap. Keputusan 2023-11-01#bridge-dulu.',
    ]);
  });

  it('calls a warning a warning', () => {
    expect(formatForGitHub([{ ...issue, severity: 'warning' }])).toContain('\n::warning file=');
  });

  // GitHub's runner undoes these escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
  it('escapes what an author wrote, so that no text begins a command of its own', () => {
    const odd = { ...issue, path: 'a:b,c%\n::error::x.md', what: '100% :: a,b\r\n::add-mask::x', fix: '%0A' };
    expect(formatForGitHub([odd]).match(/^::.*/gm)).toEqual([
      '::error file=content/a%3Ab%2Cc%25%0A%3A%3Aerror%3A%3Ax.md,line=3,col=5,title=Kunci tidak dikenal (unknown-key)::' +
        '100%25 :: a,b%0D%0A::add-mask::x%0A' +
        'Mengapa: Isinya tidak pernah tampil.%0A' +
        'Perbaikan: %250A',
    ]);
  });

  it.each(['content', 'content/', './content', '.\\content'])(
    'names the file from the root, given %s',
    (root) => {
      expect(formatForGitHub([issue], root)).toContain('file=content/guide/');
    },
  );

  it('is empty without issues', () => expect(formatForGitHub([])).toBe(''));
});

it('formatFailure is one command', () => {
  expect(formatFailure('Folder: tidak ada\n50%')).toBe(
    '::error title=Pemeriksaan tidak bisa dijalankan::Folder: tidak ada%0A50%25',
  );
});
