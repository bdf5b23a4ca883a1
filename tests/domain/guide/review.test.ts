import { describe, expect, it } from 'vitest';
import { pageDebts } from '../../../src/domain/guide/review.ts';
import { guideWith, removed, revisionFile } from '../../fixtures/guide.ts';

describe('what the guide owes', () => {
  it('a review falls due the set months after the last one, or after it was recorded', () => {
    const leapDay = { 'guide/dapur/x/2024-02-29.md': revisionFile({ reviewMonths: 12 }) };
    const due = new Map(pageDebts(guideWith(leapDay)).map((debt) => [debt.page.id, debt.reviewDue]));
    expect(due.get('kebun/siram-tanaman')).toBe('2024-07-15');
    expect(due.get('kebun/panen')).toBeUndefined();
    expect(due.get('dapur/x')).toBe('2025-02-28');
  });

  it('names pages that wait for their rule or have no owner, but no removed page', () => {
    const guide = guideWith({
      'guide/dapur/lama/2024-01-02.md': revisionFile(removed),
    });
    const debts = pageDebts(guide);
    expect(debts.filter(({ awaiting }) => awaiting).map(({ page }) => page.id)).toEqual(['kebun/panen']);
    expect(debts.map(({ page }) => page.id)).not.toContain('dapur/lama');
    expect(debts.find(({ page }) => page.id === 'kebun/siram-tanaman')?.withoutOwner).toBe(false);
  });
});
