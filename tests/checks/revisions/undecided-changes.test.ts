import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkNewRevisions } from '../../../src/checks/revisions/check-new-revisions.ts';
import { newRevisions } from '../../../src/checks/revisions/same-record.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { today, treeWith } from '../../fixtures/overlay.ts';

const base = readContent(treeWith({}));
const siram = 'guide/kebun/siram-tanaman/2024-05-01.md';
const panen = 'guide/kebun/panen/2024-05-01.md';
const old = '2023-12-20#siram-dua-kali';
const changed = { change: { kind: 'changed', summary: 'Berubah.' } };

function issuesOf(path: string, fields: Record<string, unknown>) {
  const head = readContent(treeWith({ [path]: revisionFile(fields) }));
  const added = newRevisions(base, { ...head, guide: assembleGuide(head.content, today) });
  return [...checkNewRevisions(added)].filter(({ rule }) => rule === 'change-without-decision');
}

describe('a new revision', () => {
  it('is warned about, at its key, where it names no decision', () => {
    const what = 'Tidak ada keputusan asalnya.';
    const fix = expect.stringContaining('kind: clarified');
    const issue = { rule: 'change-without-decision', severity: 'warning', path: siram, line: 2, what, fix };
    expect(issuesOf(siram, changed)).toEqual([{ ...issue, column: expect.any(Number) }]);
  });

  it('is warned about where it names only what the one before it named', () => {
    expect(issuesOf(siram, { ...changed, decidedIn: [old] })).toMatchObject([
      { what: 'Hanya menyebut keputusan revisi sebelumnya.' },
    ]);
  });

  it.each([
    ['names another decision', siram, { ...changed, decidedIn: [old, '2024-02-01#cuci-gembor'] }],
    ['only says the rule more clearly', siram, { change: { kind: 'clarified', summary: 'Jelas.' } }],
    ['records what nobody dated', 'guide/dapur/rebus-air/awal.md', {}],
    ['prepares a page without a rule', 'guide/dapur/rebus-air/2024-05-01.md', { state: 'awaiting' }],
    ['still waits for a rule', panen, { ...changed, state: 'awaiting' }],
  ])('that %s may do so', (_what, path, fields) => {
    expect(issuesOf(path, fields)).toEqual([]);
  });

  it.each([
    ['fills in a rule that was waited for', panen, { ...changed, state: 'in-force' }],
    ['takes a rule back', siram, { ...changed, state: 'awaiting' }],
    ['begins a page', 'guide/dapur/rebus-air/2024-05-01.md', {}],
  ])('that %s needs a decision', (_what, path, fields) => {
    expect(issuesOf(path, fields)).toHaveLength(1);
  });
});

it('a revision that has landed is left alone', () => {
  expect(newRevisions(base, { ...base, guide: assembleGuide(base.content, today) })).toEqual([]);
});
