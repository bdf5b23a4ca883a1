import { describe, expect, it } from 'vitest';
import { revisionBlocks, revisionDiff } from '../../../src/domain/guide/revision-text.ts';
import { guideWith, pageOf, revisionOf } from '../../fixtures/guide.ts';

const page = pageOf(guideWith(), 'kebun/siram-tanaman');

describe("a revision's text", () => {
  it('holds what a reader sees, without markup or addresses', () => {
    const texts = revisionBlocks(revisionOf(page, '2024-01-01')).map(({ text }) => text);
    expect(texts).toContain('Siram pagi dan sore dengan gembor.');
    expect(texts).toContain('Berlaku untuk: Semua tanaman rekaan');
    expect(texts).toContain('Belum dijawab: Apakah hari hujan tetap disiram?');
  });

  it('is compared with the revision before, and the first with none', () => {
    expect(revisionDiff(page, revisionOf(page, 'awal'))).toBeUndefined();
    const changed = revisionDiff(page, revisionOf(page, '2024-01-01'))?.filter(
      ({ change }) => change !== 'same',
    );
    expect(changed?.length).toBeGreaterThan(0);
  });
});
