import { describe, expect, it } from 'vitest';
import { daysToGuide, decisionHistory, firstCarriedOut } from '../../src/domain/decision-history.ts';
import { guideWith, revisionFile } from '../fixtures/guide.ts';

describe('decisions over time', () => {
  it('counts rules decided and carried out, up to the day of the guide', () => {
    expect(decisionHistory(guideWith())).toEqual([
      { date: '2023-12-20', decided: 2, carriedOut: 0 },
      { date: '2024-01-01', decided: 2, carriedOut: 2 },
      { date: '2024-02-01', decided: 4, carriedOut: 2 },
      // The coming revision was announced on this day.
      { date: '2024-02-02', decided: 4, carriedOut: 3 },
    ]);
    expect(decisionHistory(guideWith({}, '2023-12-31'))).toEqual([
      { date: '2023-12-20', decided: 2, carriedOut: 0 },
    ]);
  });

  it('counts the days from a decision to the first page that says so', () => {
    const { decisions } = guideWith({
      'guide/dapur/rapi/2024-03-01.md': revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'] }),
      'guide/dapur/bersih/2024-02-11.md': revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'] }),
    });
    const decision = decisions.get('2024-02-01#cuci-gembor');
    if (!decision) throw new Error('missing');
    expect(firstCarriedOut(decision)?.page).toBe('dapur/bersih');
    expect(daysToGuide(decision)).toBe(10);
  });

  it('never counts below nought where the guide said so before the meeting noted it', () => {
    const { decisions } = guideWith({
      'guide/dapur/dini/2024-01-01.md': revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'] }),
    });
    const decision = decisions.get('2024-02-01#cuci-gembor');
    expect(decision && daysToGuide(decision)).toBe(0);
    const owed = guideWith().decisions.get('2024-02-01#cuci-gembor');
    expect(owed && daysToGuide(owed)).toBeUndefined();
  });
});
