import { describe, expect, it } from 'vitest';
import { listChanges } from '../../../src/domain/changes/changes.ts';
import { guideWith, pageOf, revisionFile } from '../../fixtures/guide.ts';

const log = (guide = guideWith()) => listChanges(guide.pages).map(({ id, date }) => `${date ?? '?'} ${id}`);

describe('listChanges', () => {
  it('lists every revision by the day the guide said so, newest first, a day’s by page, unrecorded ones last', () => {
    expect(log()).toEqual([
      '2024-02-02 kebun/siram-tanaman/2030-01-01',
      '2024-02-01 kebun/panen/2024-02-01',
      '2024-01-01 dapur/masak-nasi/2024-01-01',
      '2024-01-01 kebun/siram-tanaman/2024-01-01',
      '? kebun/siram-tanaman/awal',
    ]);
  });

  it('puts a page’s newer revision first where both were recorded on one day', () => {
    const file = revisionFile({ recorded: '2024-01-01' });
    const page = 'dapur/masak-nasi';
    const guide = guideWith({ [`guide/${page}/2025-01-01.md`]: file, [`guide/${page}/awal.md`]: file });
    expect(log(guide).filter((line) => line.includes(page))).toEqual([
      `2024-01-01 ${page}/2025-01-01`,
      `2024-01-01 ${page}/2024-01-01`,
      `2024-01-01 ${page}/awal`,
    ]);
  });

  it('does not depend on the order of the pages', () => {
    const guide = guideWith();
    expect(log({ ...guide, pages: new Map([...guide.pages].reverse()) })).toEqual(log(guide));
  });

  it('gives the page and the revision themselves', () => {
    const guide = guideWith();
    const page = pageOf(guide, 'kebun/siram-tanaman');
    const [first] = listChanges(guide.pages);
    expect(first?.page).toBe(page);
    expect(first?.revision).toBe(page.revisions.at(-1));
  });
});
