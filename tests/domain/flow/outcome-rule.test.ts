import { describe, expect, it } from 'vitest';
import { findOutcomeRule, pagesWithFlow } from '../../../src/domain/flow/outcome-rule.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { guideWith, revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';

function slugOf(guide: Guide, outcome: string) {
  const found = guide.flows.get('pilih-alat')?.outcomes.find(({ id }) => id === outcome);
  if (!found) throw new Error(`No outcome ${outcome}`);
  return findOutcomeRule(guide.pages, found)?.revision.slug;
}

describe('the rule that an outcome rests on', () => {
  it('is the revision in force on the guide’s day', () => {
    expect(slugOf(guideWith(), 'gembor')).toBe('2024-01-01');
    expect(slugOf(guideWith({}, '2023-12-31'), 'gembor')).toBe('awal');
    expect(slugOf(guideWith({}, '2030-01-01'), 'gembor')).toBe('2030-01-01');
  });

  it('is the first to come where none is in force yet', () => {
    expect(slugOf(guideWith({}, '2023-12-31'), 'masak')).toBe('2024-01-01');
  });

  it('is none where the page does not exist, or none is named', () => {
    const path = 'flows/pilih-alat.yaml';
    const lost = soundText(path).replace('rule: dapur/masak-nasi', 'rule: dapur/entah');
    expect(slugOf(guideWith({ [path]: lost }), 'masak')).toBeUndefined();
    const none = soundText(path).replace('    rule: dapur/masak-nasi\n', '');
    expect(slugOf(guideWith({ [path]: none }), 'masak')).toBeUndefined();
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
    const change = { kind: 'removed', summary: 'Dicabut.' };
    const withdrawn = revisionFile({ flow: 'pilih-alat', change });
    expect(ids(guideWith({ ...files, [`${page}/2024-01-03.md`]: withdrawn }))).not.toContain('dapur/alat');
  });
});
