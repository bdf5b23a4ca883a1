import { describe, expect, it } from 'vitest';
import { decisionState, owedDecisions } from '../../../src/domain/decisions/decision-state.ts';
import { guideWith, revisionFile } from '../../fixtures/guide.ts';

const guide = guideWith();
const stateOf = (ref: string, of = guide) => {
  const decision = of.decisions.get(ref);
  if (!decision) throw new Error(`No decision ${ref}`);
  return decisionState(decision);
};

describe('decisionState', () => {
  it.each([
    ['a rule that a revision names is carried out', '2023-12-20#siram-dua-kali', 'carried-out'],
    ['a rule that only a coming revision names is carried out', '2024-02-01#siram-tiga-kali', 'carried-out'],
    ['a rule that none names is owed', '2024-02-01#cuci-gembor', 'owed'],
    ['a reminder that a revision names is carried out', '2024-02-01#ingat-siram', 'carried-out'],
    ['a reminder that none names is noted', '2024-02-01#simpan-gembor', 'noted'],
    ['a question that none names is asked', '2023-12-20#panen-kapan', 'asked'],
  ])('%s', (_, ref, state) => {
    expect(stateOf(ref)).toBe(state);
  });

  it('a question that a revision names is still asked', () => {
    const asked = guideWith({
      'guide/kebun/panen/2024-03-01.md': revisionFile({ decidedIn: ['2023-12-20#panen-kapan'] }),
    });
    expect(asked.decisions.get('2023-12-20#panen-kapan')?.carriedOutBy).toHaveLength(1);
    expect(stateOf('2023-12-20#panen-kapan', asked)).toBe('asked');
  });
});

describe('owedDecisions', () => {
  it('lists rules that no revision names', () => {
    expect(owedDecisions(guide.decisions).map(({ ref }) => ref)).toEqual(['2024-02-01#cuci-gembor']);
  });

  it('begins with the oldest', () => {
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
});
