import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkLanded } from '../../../src/checks/revisions/check-landed.ts';
import { soundText, treeWith } from '../../fixtures/overlay.ts';

const path = 'guide/kebun/siram-tanaman/2024-01-01.md';
const landed = soundText(path);
const base = readContent(treeWith({}));

function issuesOf(text: string | undefined) {
  const files = treeWith(text === undefined ? {} : { [path]: text });
  const head = readContent(text === undefined ? files.filter((file) => file.path !== path) : files);
  return checkLanded(base, head).map(({ rule, line, what }) => ({ rule, line, what }));
}

describe('a landed revision', () => {
  it('may stay as it is', () => {
    expect(issuesOf(landed)).toEqual([]);
  });

  it('may get an erratum, an owner, a review and other search words', () => {
    const text = landed
      .replace(
        'what: Salah ketik dibetulkan.',
        'what: Salah ketik dibetulkan.\n  - date: 2024-02-01\n    what: Satu lagi.',
      )
      .replace('reviewed: 2024-01-15', 'reviewed: 2024-05-15')
      .replace('owner: sari', 'owner: budi')
      .replace('- nyiram', '- nyiram\n  - guyur');
    expect(text).not.toBe(landed);
    expect(issuesOf(text)).toEqual([]);
  });

  it('may be led through by another flow, which can only be written after it', () => {
    expect(issuesOf(landed.replace('flow: pilih-alat\n', ''))).toEqual([]);
    expect(issuesOf(landed.replace('flow: pilih-alat', 'flow: alur-lain'))).toEqual([]);
  });

  it('may offer other replies, which only say the rule', () => {
    expect(issuesOf(landed.replace('replies:\n  - air-habis', 'replies:\n  - siram-belum-pasti'))).toEqual(
      [],
    );
    expect(issuesOf(landed.replace('replies:\n  - air-habis\n', ''))).toEqual([]);
  });

  it('may not change its answer: the error is at the key', () => {
    const text = landed.replace('answer: Siram tanaman dua kali', 'answer: Siram tanaman lima kali');
    expect(issuesOf(text)).toEqual([
      { rule: 'landed-revision-edited', line: 3, what: '`answer` pada revisi yang sudah terbit diubah.' },
    ]);
  });

  it('may not change its text: the error is at the first line that differs', () => {
    const text = landed.replace('Pagi dan sore. Dulu', 'Pagi saja. Dulu');
    const line = landed.split('\n').findIndex((each) => each.startsWith('Pagi dan sore.')) + 1;
    expect(issuesOf(text)).toEqual([
      { rule: 'landed-revision-edited', line, what: 'Isi revisi yang sudah terbit diubah.' },
    ]);
  });

  it('may not lose a key or gain one', () => {
    expect(issuesOf(landed.replace(/appliesTo: .*\n/, '')).map(({ rule }) => rule)).toEqual([
      'landed-revision-edited',
    ]);
    expect(issuesOf(landed.replace('owner: sari', 'owner: sari\npublished: 2024-01-02'))).toHaveLength(1);
  });

  it('may not rewrite its errata', () => {
    const text = landed.replace('what: Salah ketik dibetulkan.', 'what: Lain.');
    expect(issuesOf(text).map(({ rule }) => rule)).toEqual(['errata-rewritten']);
  });

  it('may not go, nor be renamed', () => {
    expect(issuesOf(undefined).map(({ rule }) => rule)).toEqual(['landed-revision-removed']);
  });

  it('that can’t be read has its own error, and isn’t said to be gone', () => {
    expect(issuesOf('---\nanswer: [\n---\n')).toEqual([]);
  });

  it('may be followed by another', () => {
    const head = readContent(treeWith({ 'guide/kebun/siram-tanaman/2024-05-01.md': landed }));
    expect(checkLanded(base, head)).toEqual([]);
  });
});
