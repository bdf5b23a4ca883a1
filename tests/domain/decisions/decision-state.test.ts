import { expect, it } from 'vitest';
import { decisionState, owedDecisions } from '../../../src/domain/decisions/decision-state.ts';
import { guideWith, itemOf, revisionFile } from '../../fixtures/guide.ts';

const { decisions } = guideWith();

it.each([
  ['a rule that a revision names', '2023-12-20#siram-dua-kali', 'carried-out'],
  ['a rule that only a coming revision names', '2024-02-01#siram-tiga-kali', 'carried-out'],
  ['a rule that none names', '2024-02-01#cuci-gembor', 'owed'],
  ['a reminder that a revision names', '2024-02-01#ingat-siram', 'carried-out'],
  ['a reminder that none names', '2024-02-01#simpan-gembor', 'noted'],
  ['a question that none names', '2023-12-20#panen-kapan', 'asked'],
])('%s (%s) is %s', (_, ref, state) => {
  expect(decisionState(itemOf(decisions, ref))).toBe(state);
});

it('a question that a revision names is still asked', () => {
  const file = revisionFile({ decidedIn: ['2023-12-20#panen-kapan'] });
  const named = guideWith({ 'guide/kebun/panen/2024-03-01.md': file });
  const question = itemOf(named.decisions, '2023-12-20#panen-kapan');
  expect(question.carriedOutBy).toHaveLength(1);
  expect(decisionState(question)).toBe('asked');
});

it('owed are the rules that no revision names, the oldest first', () => {
  const note = (id: string) =>
    `---\ntitle: Rapat\ndecisions:\n  - { id: ${id}, topic: T, decision: D, kind: rule }\n---\n`;
  const more = guideWith({
    'calibrations/2025-01-01.md': note('baru'),
    'calibrations/2020-01-01.md': note('lama'),
  });
  expect(owedDecisions(more.decisions).map(({ ref }) => ref)).toEqual([
    '2020-01-01#lama',
    '2024-02-01#cuci-gembor',
    '2025-01-01#baru',
  ]);
});
