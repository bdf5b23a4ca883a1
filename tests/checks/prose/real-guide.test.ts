import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { checkProse } from '../../../src/checks/prose/check-prose.ts';
import { jakartaDate } from '../../../src/domain/dated/iso-date.ts';

it('has no false alarms in the words of the guide', async () => {
  const root = join(import.meta.dirname, '../../../content');
  const found = [...checkProse(await checkContent(root, jakartaDate(Date.now())))];
  expect(found.filter(({ rule }) => rule !== 'owed-decision')).toEqual([]);
});
