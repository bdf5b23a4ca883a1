import { expect, it } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkNewRevisions } from '../../../src/checks/revisions/check-new-revisions.ts';
import { newRevisions } from '../../../src/checks/revisions/same-record.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';

it('a new revision is warned about where its summary is that of the one before it', () => {
  const first = 'guide/dapur/masak-nasi/2024-01-01.md';
  const next = first.replace('2024-01-01', '2024-05-27');
  const issuesOf = (text: string) => {
    const [base, head] = [{}, { [next]: text }].map((files) =>
      checkLoaded(readContent(treeWith(files)), today),
    );
    const found = base && head ? checkNewRevisions(newRevisions(base, head)) : [];
    return [...found].filter(({ rule }) => rule === 'copied-change');
  };
  const copied = soundText(first);
  expect(issuesOf(copied)).toMatchObject([{ rule: 'copied-change', path: next }]);
  expect(issuesOf(copied.replace(/summary: .*/, 'summary: Takarannya berubah.'))).toEqual([]);
});
