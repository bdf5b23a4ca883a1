import { describe, expect, it } from 'vitest';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { findOutcomeRule, pagesWithFlow } from '../../../src/domain/guide/page.ts';
import { currentOf, guideWith, itemOf, removed, revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';

function slugOf(guide: Guide, outcome: string) {
  const { outcomes } = currentOf(guide.flows, 'pilih-alat');
  return findOutcomeRule(guide.pages, itemOf(new Map(outcomes.map((each) => [each.id, each])), outcome))
    ?.revision.slug;
}

describe('the rule that an outcome rests on', () => {
  it.each([
    ['in force', 'gembor', '2024-06-01', '2024-01-01'],
    ['in force earlier', 'gembor', '2023-12-31', 'awal'],
    ['in force later', 'gembor', '2030-01-01', '2030-01-01'],
    ['the first to come where none is in force yet', 'masak', '2023-12-31', '2024-01-01'],
  ])('is the revision %s', (_, outcome, today, slug) => {
    expect(slugOf(guideWith({}, today), outcome)).toBe(slug);
  });

  it.each([
    ['the page does not exist', '    rule: dapur/entah\n'],
    ['none is named', ''],
  ])('is none where %s', (_, line) => {
    const path = 'flows/pilih-alat/awal.yaml';
    const text = soundText(path).replace('    rule: dapur/masak-nasi\n', line);
    expect(slugOf(guideWith({ [path]: text }), 'masak')).toBeUndefined();
  });
});

describe('the pages that lead to a flow', () => {
  const ids = (guide: Guide) => pagesWithFlow(guide.pages, { id: 'pilih-alat' }).map(({ id }) => id);
  const page = 'guide/dapur/alat';
  const files = { [`${page}/2024-01-02.md`]: revisionFile({ flow: 'pilih-alat' }) };

  it('are those whose rule in force names it', () => {
    expect(ids(guideWith(files))).toContain('dapur/alat');
    expect(ids(guideWith(files, '2024-01-01'))).not.toContain('dapur/alat');
  });

  it('are none that was withdrawn, though its last revision still names it', () => {
    const withdrawn = revisionFile({ flow: 'pilih-alat', ...removed });
    expect(ids(guideWith({ ...files, [`${page}/2024-01-03.md`]: withdrawn }))).not.toContain('dapur/alat');
  });
});
