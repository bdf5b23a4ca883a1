import { expect, it } from 'vitest';
import { shownRevision } from '../../../src/domain/dated/dated.ts';
import { ruleInForce, titleOf } from '../../../src/domain/guide/page.ts';
import { guideWith, pageOf, removed, revisionFile } from '../../fixtures/guide.ts';

const files = {
  'guide/kebun/pupuk/2024-01-01.md': revisionFile({ title: 'Pertama' }),
  'guide/kebun/pupuk/2024-02-01.md': revisionFile({ title: 'Kedua', ...removed }),
};

function on(today: string) {
  const page = pageOf(guideWith(files, today), 'kebun/pupuk');
  return { rule: ruleInForce(page)?.slug, shown: shownRevision(page)?.slug, title: titleOf(page) };
}

it('has its revision in force as its rule, until that withdraws it', () => {
  expect(on('2024-01-31')).toEqual({ rule: '2024-01-01', shown: '2024-01-01', title: 'Pertama' });
  expect(on('2024-02-01')).toEqual({ rule: undefined, shown: '2024-02-01', title: 'Kedua' });
});

it('shows its first revision before any is in force, though that is no rule yet', () => {
  expect(on('2023-12-31')).toEqual({ rule: undefined, shown: '2024-01-01', title: 'Pertama' });
});
