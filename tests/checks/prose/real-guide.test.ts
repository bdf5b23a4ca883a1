import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reviewContent } from '../../../src/checks/review.ts';

it('has no false alarms in the guide: only owed rules are reported', async () => {
  const issues = await reviewContent(join(import.meta.dirname, '../../../content'), '2026-11-26');
  expect(issues.filter(({ rule }) => rule !== 'owed-decision')).toEqual([]);
  expect(issues.every(({ severity }) => severity === 'warning')).toBe(true);
});
