import { describe, expect, it } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkNewRevisions } from '../../../src/checks/revisions/check-new-revisions.ts';
import { newRevisions } from '../../../src/checks/revisions/same-record.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { today, treeWith } from '../../fixtures/overlay.ts';

type Files = Record<string, string>;

const fileOf = (day: string) => `guide/dapur/masak-nasi/${day}.md`;
const rice = '2023-12-20#takaran-nasi';
const washed = '2024-02-01#cuci-gembor';
const next = (basedOn: string | undefined, decidedIn = [rice], change = {}) =>
  revisionFile({ basedOn, decidedIn, change: { kind: 'changed', summary: 'Berubah.', ...change } });
const correction = (affects?: 'none') =>
  revisionFile({ decidedIn: [rice], correction: 'Salah takaran.', ...(affects && { affects }) });

/** What is said of a branch that brings `files` to a base that has `landed` beside the sound tree. */
function issuesAfter(files: Files, landed: Files = {}) {
  const base = checkLoaded(readContent(treeWith(landed)), today);
  const head = checkLoaded(readContent(treeWith({ ...landed, ...files })), today);
  expect(head.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return [...checkNewRevisions(newRevisions(base, head))].filter(({ severity }) => severity === 'error');
}

describe('a new revision', () => {
  const landed = { [fileOf('2024-05-26')]: next('2024-01-01', [rice, washed]) };
  const corrected = { [`${fileOf('2024-01-01').slice(0, -3)}.koreksi-2024-05-20.md`]: correction() };
  const spelled = { [`${fileOf('2024-01-01').slice(0, -3)}.koreksi-2024-05-20.md`]: correction('none') };
  const moved = { 'moved.yaml': '- { from: dapur/masak-nasi, to: dapur/nasi, date: 2024-06-01 }\n' };

  it.each<[what: string, files: Files, landed?: Files]>([
    ['is based on the one before it', { [fileOf('2024-05-27')]: next('2024-01-01') }],
    [
      'is based on a new one before it',
      { ...landed, [fileOf('2024-05-27')]: next('2024-05-26', [rice, washed]) },
    ],
    [
      'is based on the correction',
      { [fileOf('2024-05-27')]: next('2024-01-01.koreksi-2024-05-20') },
      corrected,
    ],
    [
      'may be based on what a correction that affects nothing left as it was',
      { [fileOf('2024-05-27')]: next('2024-01-01') },
      spelled,
    ],
    ['is the first of its page', { 'guide/dapur/sayur/2024-05-27.md': next(undefined) }],
    [
      'drops a decision that it names',
      { [fileOf('2024-05-27')]: next('2024-05-26', [rice], { drops: [washed] }) },
      landed,
    ],
    ['withdraws the page', { [fileOf('2024-05-27')]: next('2024-05-26', [], { kind: 'removed' }) }, landed],
  ])('%s', (_, files, landed) => {
    expect(issuesAfter(files, landed)).toEqual([]);
  });

  it.each<
    [
      what: string,
      fields: [basedOn: string | undefined, decidedIn?: string[]],
      rule: string,
      what: string,
      fix: string,
      landed?: Files,
    ]
  >([
    [
      'says what it is based on',
      [undefined],
      'lost-update',
      'Tanpa `basedOn`; sebelum 2024-05-27 berlaku `2024-01-01`',
      'tulis `basedOn: 2024-01-01`',
    ],
    [
      'isn’t based on the one before that',
      ['2024-01-01', [rice, washed]],
      'lost-update',
      'dari `2024-01-01`, padahal sebelum 2024-05-27 berlaku `2024-05-26`',
      'npm run new -- merge dapur/masak-nasi',
      landed,
    ],
    [
      'has read the correction',
      ['2024-01-01'],
      'lost-update',
      'berlaku `2024-01-01.koreksi-2024-05-20`',
      'tulis `basedOn: 2024-01-01.koreksi-2024-05-20`',
      corrected,
    ],
    [
      'drops no decision silently',
      ['2024-05-26'],
      'dropped-decision',
      `menjalankan \`${washed}\``,
      `drops: [${washed}]`,
      landed,
    ],
  ])('%s', (_, [basedOn, decidedIn], rule, what, fix, before) => {
    const path = fileOf('2024-05-27');
    expect(issuesAfter({ [path]: next(basedOn, decidedIn) }, before)).toEqual([
      expect.objectContaining({
        rule,
        path,
        severity: 'error',
        line: 2,
        what: expect.stringContaining(what),
        fix: expect.stringContaining(fix),
      }),
    ]);
  });

  it('isn’t one that moved with its page', () => {
    const old = fileOf('2024-05-26');
    const base = readContent(treeWith(landed));
    const paths = [fileOf('2024-01-01'), old];
    const files = Object.fromEntries(
      paths.map((path) => [path.replace('masak-nasi', 'nasi'), base.texts.get(path) ?? '']),
    );
    const head = checkLoaded(readContent(treeWith({ ...files, ...moved }, paths)), today);
    expect(newRevisions(base, head)).toEqual([]);
  });
});

it('a coming revision that an urgent one overtakes is held, and stops neither', () => {
  const coming = { [fileOf('2024-07-01')]: next('2024-01-01', [rice, washed]) };
  expect(issuesAfter({ [fileOf('2024-06-01')]: next('2024-01-01') }, coming)).toEqual([]);
});
