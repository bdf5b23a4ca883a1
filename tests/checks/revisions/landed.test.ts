import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkLanded } from '../../../src/checks/revisions/check-landed.ts';
import { soundText, treeWith } from '../../fixtures/overlay.ts';

const path = 'guide/kebun/siram-tanaman/2024-01-01.md';
const landed = soundText(path);
const base = readContent(treeWith({}));

const issuesOf = (...tree: Parameters<typeof treeWith>) =>
  checkLanded(base, readContent(treeWith(...tree))).map(({ rule, line, what }) => ({ rule, line, what }));

function issuesAfter(from: string | RegExp, to: string) {
  const text = landed.replace(from, to);
  expect(text).not.toBe(landed);
  return issuesOf({ [path]: text });
}

describe('a landed revision', () => {
  it.each([
    ['a review', 'reviewed: 2024-01-15', 'reviewed: 2024-05-15'],
    ['another owner', 'owner: sari', 'owner: budi'],
    ['more search words', '- nyiram', '- nyiram\n  - guyur'],
    ['no flow any more', 'flow: pilih-alat\n', ''],
    ['another flow, which can only be written after it', 'flow: pilih-alat', 'flow: alur-lain'],
    ['other replies, which only say the rule', 'replies:\n  - air-habis', 'replies:\n  - siram-belum-pasti'],
    ['no replies any more', 'replies:\n  - air-habis\n', ''],
  ])('may get %s', (_, from, to) => {
    expect(issuesAfter(from, to)).toEqual([]);
  });

  it('may stay as it is, and be followed by another', () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ 'guide/kebun/siram-tanaman/2024-05-01.md': landed })).toEqual([]);
  });

  it('may not change its answer: the error is at the key', () => {
    expect(issuesAfter('answer: Siram tanaman dua kali', 'answer: Siram tanaman lima kali')).toEqual([
      { rule: 'landed-revision-edited', line: 3, what: '`answer` pada revisi yang sudah terbit diubah.' },
    ]);
  });

  it('may not change its text: the error is at the first line that differs', () => {
    const line = landed.split('\n').findIndex((each) => each.startsWith('Pagi dan sore.')) + 1;
    expect(issuesAfter('Pagi dan sore. Dulu', 'Pagi saja. Dulu')).toEqual([
      { rule: 'landed-revision-edited', line, what: 'Isi revisi yang sudah terbit diubah.' },
    ]);
  });

  it.each([
    ['lose a key', /appliesTo: .*\n/, '', 'landed-revision-edited'],
    ['gain a key', 'owner: sari', 'owner: sari\nrecorded: 2024-01-02', 'landed-revision-edited'],
  ])('may not %s', (_, from, to, rule) => {
    expect(issuesAfter(from, to).map((issue) => issue.rule)).toEqual([rule]);
  });

  it('may not go, nor be renamed', () => {
    expect(issuesOf({}, [path]).map(({ rule }) => rule)).toEqual(['landed-revision-removed']);
  });

  it('that can’t be read has its own error, and isn’t said to be gone', () => {
    expect(issuesOf({ [path]: '---\nanswer: [\n---\n' })).toEqual([]);
  });
});
