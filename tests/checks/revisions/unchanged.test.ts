import { describe, expect, it } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkUnchanged } from '../../../src/checks/revisions/check-unchanged.ts';
import { newRevisions } from '../../../src/checks/revisions/same-record.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';

const rice = 'guide/dapur/masak-nasi/2024-01-01.md';
const next = rice.replace('2024-01-01', today);
const note = 'calibrations/2023-12-20.md';
const corrected = (path: string, day = today) => path.replace('.md', `.koreksi-${day}.md`);

/** A copy as `npm run new` begins it. */
const revision = (kind: string, text = soundText(rice)) =>
  text.replace(/change:\n( {2}.*\n)+/, `change:\n  kind: ${kind}\n  summary: Lain.\nbasedOn: 2024-01-01\n`);
const correction = (path: string) => soundText(path).replace('---\n', '---\ncorrection: Salah takaran.\n');

/** What is said of a branch that brings the files `added` to the sound tree with the files `landed`. */
function issuesOf(added: Record<string, string>, landed: Record<string, string> = {}, gone: string[] = []) {
  const base = checkLoaded(readContent(treeWith(landed)), today);
  const head = checkLoaded(readContent(treeWith({ ...landed, ...added }, gone)), today);
  return [...checkUnchanged(base, head, newRevisions(base, head))];
}

describe('what says the same as before', () => {
  it.each([
    ['a changed rule', next, revision('changed'), rice, 'kind: clarified'],
    ['a withdrawn rule', next, revision('removed'), rice, 'kind: clarified'],
    [
      'a changed rule with another decision',
      next,
      revision('changed').replace('takaran-nasi', 'takaran-nasi\n  - 2024-02-01#cuci-gembor'),
      rice,
      'kind: clarified',
    ],
    ['a corrected rule', corrected(rice), correction(rice), rice, 'hapus berkas ini'],
    ['a corrected note', corrected(note), correction(note), note, 'hapus berkas ini'],
  ])('is warned about: %s', (_, path, text, was, fix) => {
    expect(issuesOf({ [path]: text })).toMatchObject([
      {
        rule: 'says-the-same',
        severity: 'warning',
        path,
        what: expect.stringContaining(was),
        fix: expect.stringContaining(fix),
      },
    ]);
  });

  it('is, of a second correction, the first, and of a new revision the last correction', () => {
    const first = corrected(rice, '2024-05-01');
    const landed = { [first]: `${correction(rice)}\nSatu lagi.\n` };
    expect(issuesOf({ [corrected(rice)]: landed[first] ?? '' }, landed)).toMatchObject([
      { what: `Isinya masih sama dengan \`${first}\`.` },
    ]);
    expect(issuesOf({ [corrected(rice)]: correction(rice) }, landed)).toEqual([]);
    expect(
      issuesOf({ [next]: revision('changed', `${soundText(rice)}\nSatu lagi.\n`) }, landed),
    ).toMatchObject([{ path: next }]);
  });
});

it.each([
  ['a rule made clear for another decision', { [next]: revision('clarified') }],
  ['another text', { [next]: `${revision('changed')}\nSatu lagi.\n` }],
  ['another reply', { [next]: revision('changed').replace('basedOn', 'replies: []\nbasedOn') }],
  [
    'another decision in a correction',
    {
      [corrected(rice)]: correction(rice).replace('takaran-nasi', 'takaran-nasi\n  - 2024-02-01#cuci-gembor'),
    },
  ],
  ['a first revision', { 'guide/dapur/sayur/2024-05-01.md': soundText(rice) }],
  ['what can’t be read', { [corrected(rice)]: '---\n' }],
])('nothing is said of %s', (_, added) => {
  expect(issuesOf(added)).toEqual([]);
});

it('nothing is said of a page that moved with its corrections', () => {
  const landed = { [corrected(rice)]: correction(rice) };
  const moved = Object.fromEntries(
    Object.entries({ ...landed, [rice]: soundText(rice) }).map(([path, text]) => [
      path.replace('masak-nasi', 'nasi'),
      text,
    ]),
  );
  const moves = { 'moved.yaml': `- from: dapur/masak-nasi\n  to: [dapur/nasi]\n  date: ${today}\n` };
  expect(issuesOf({ ...moved, ...moves }, landed, [rice, corrected(rice)])).toEqual([]);
});
