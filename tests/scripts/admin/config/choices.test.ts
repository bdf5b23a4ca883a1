import { expect, it } from 'vitest';
import { pagesOf } from '../../../../scripts/admin/config/choices.ts';
import { readContent } from '../../../../src/checks/read/load.ts';
import { revisionFile } from '../../../fixtures/guide.ts';
import { treeWith } from '../../../fixtures/overlay.ts';

it('a page has the title of its last revision, in whatever order they come', () => {
  const folder = 'guide/kebun/siram-tanaman';
  const { content } = readContent(
    treeWith({
      [`${folder}/awal.md`]: revisionFile({ title: 'Lama' }),
      [`${folder}/2024-01-01.md`]: revisionFile({ title: 'Kini' }),
      [`${folder}/2030-01-01.md`]: revisionFile({ title: 'Nanti' }),
    }),
  );
  const titleOf = (revisions: typeof content.revisions) =>
    pagesOf({ ...content, revisions }).find(({ page }) => page === 'siram-tanaman')?.title;
  const { revisions } = content;
  expect([titleOf(revisions), titleOf(revisions.toReversed())]).toEqual(['Nanti', 'Nanti']);
});
