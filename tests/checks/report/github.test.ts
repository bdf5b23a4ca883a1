import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/checks/issue.ts';
import { formatFailure, formatForGitHub } from '../../../src/checks/report/github.ts';

const issue: Issue = {
  rule: 'unknown-key',
  severity: 'error',
  path: 'guide/dapur/masak-nasi/2024-01-01.md',
  line: 3,
  column: 5,
  what: 'Kunci `stat` tidak dikenal.',
  fix: 'Ganti `stat` menjadi `state`.',
};

/** A workflow command as GitHub's runner reads it: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function parseCommand(line: string) {
  const [, command = '', properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plainData = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const plainProperty = (text: string) => plainData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const pairs = properties.split(',').map((pair) => pair.split('=', 2) as [string, string]);
  return {
    command,
    data: plainData(data),
    ...Object.fromEntries(pairs.map(([key, value]) => [key, plainProperty(value)])),
  };
}

describe('formatForGitHub', () => {
  it('gives each issue a line for the log and a command for the pull request', () => {
    expect(formatForGitHub([issue]).split('\n')).toEqual([
      'content/guide/dapur/masak-nasi/2024-01-01.md:3:5  unknown-key',
      '::error file=content/guide/dapur/masak-nasi/2024-01-01.md,line=3,col=5,title=Kunci tidak dikenal (unknown-key)::' +
        'Kunci `stat` tidak dikenal.%0A' +
        'Mengapa: Kunci yang salah tulis akan diabaikan diam-diam, jadi isinya tidak pernah tampil.%0A' +
        'Perbaikan: Ganti `stat` menjadi `state`.',
    ]);
  });

  it('calls a warning a warning', () => {
    expect(formatForGitHub([{ ...issue, severity: 'warning' }])).toContain('\n::warning file=');
  });

  it('can be read back, whatever an author wrote', () => {
    const odd = { ...issue, path: 'a:b,c%0A.md', what: '100% :: a,b\r\n::error::x', fix: '%0A' };
    const lines = formatForGitHub([odd]).split('\n');
    expect(lines).toHaveLength(2);
    expect(parseCommand(lines[1] ?? '')).toMatchObject({
      command: 'error',
      file: 'content/a:b,c%0A.md',
      line: '3',
      col: '5',
      data: expect.stringMatching(/^100% :: a,b\r\n::error::x\nMengapa: .*\nPerbaikan: %0A$/),
    });
  });

  it('lets no text begin a command of its own', () => {
    const odd = { ...issue, path: 'a\n::add-mask::x', what: '\n::add-mask::x', fix: '\r\n::add-mask::x' };
    const commands = formatForGitHub([odd])
      .split(/\r?\n/)
      .filter((line) => line.startsWith('::'));
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(/^::error /);
  });

  it.each(['content', 'content/', './content', '.\\content'])(
    'names the file from the root, given %s',
    (root) => {
      expect(formatForGitHub([issue], root)).toContain('file=content/guide/');
    },
  );

  it('is empty without issues', () => {
    expect(formatForGitHub([])).toBe('');
  });
});

describe('formatFailure', () => {
  it('is one command', () => {
    expect(formatFailure('Folder: tidak ada\n50%')).toBe(
      '::error title=Pemeriksaan tidak bisa dijalankan::Folder: tidak ada%0A50%25',
    );
  });
});
