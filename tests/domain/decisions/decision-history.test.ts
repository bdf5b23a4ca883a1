import { describe, expect, it } from 'vitest';
import {
  daysToGuide,
  decisionHistory,
  firstCarriedOut,
  undatedRules,
} from '../../../src/domain/decisions/decision-history.ts';
import { guideWith, itemOf, revisionFile } from '../../fixtures/guide.ts';
import { today } from '../../fixtures/overlay.ts';

const recorded = (day: string, fields = {}) =>
  revisionFile({ recorded: day, decidedIn: ['2024-02-01#cuci-gembor'], ...fields });

/** The decision that `files` carry out: it is owed in the sound tree. */
const owedDecisionWith = (files: Record<string, string> = {}) =>
  itemOf(guideWith(files).decisions, '2024-02-01#cuci-gembor');

describe('decisions over time', () => {
  it('counts rules decided and carried out, up to the day of the guide', () => {
    const files = { 'guide/dapur/rapi/2024-02-20.md': recorded('2024-02-10') };
    const history = [
      { date: '2024-02-01', decided: 2, carriedOut: 0 },
      // It was recorded on 10 February and is in force since the 20th.
      { date: '2024-02-20', decided: 2, carriedOut: 1 },
      { date: '2030-01-01', decided: 2, carriedOut: 2 },
    ];
    expect(decisionHistory(guideWith(files, '2031-01-01'))).toEqual(history);
    expect(decisionHistory(guideWith(files))).toEqual(history.slice(0, 2));
    expect(decisionHistory(guideWith(files, '2024-02-19'))).toEqual(history.slice(0, 1));
  });

  it('leaves out a rule that the guide carries out since a day nobody recorded', () => {
    const guide = guideWith();
    expect(undatedRules(guide).map(({ ref }) => ref)).toEqual([
      '2023-12-20#siram-dua-kali',
      '2023-12-20#takaran-nasi',
    ]);
    expect(decisionHistory(guide)[0]?.date).toBe('2024-02-01');
  });

  it('counts the days from a decision to the first page that says so', () => {
    const decision = owedDecisionWith({
      'guide/dapur/rapi/2024-03-01.md': recorded('2024-03-01'),
      'guide/dapur/bersih/2024-02-20.md': recorded('2024-02-11'),
    });
    expect(firstCarriedOut(decision, today)?.page).toBe('dapur/bersih');
    expect(daysToGuide(decision, today)).toBe(10);
  });

  it.each(['2024-02-01', 'awal'])('never takes the day from which %s is in force for that day', (first) => {
    const unrecorded = revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'] });
    const later = { 'guide/dapur/rapi/2024-03-01.md': recorded('2024-03-01') };
    const decision = owedDecisionWith({ ...later, [`guide/dapur/bersih/${first}.md`]: unrecorded });
    expect(daysToGuide(decision, today)).toBeUndefined();
  });

  it('never counts below nought where the guide said so before the meeting noted it', () => {
    const early = { 'guide/dapur/dini/2024-01-01.md': recorded('2024-01-01') };
    expect(
      [owedDecisionWith(early), owedDecisionWith()].map((decision) => daysToGuide(decision, today)),
    ).toEqual([0, undefined]);
  });

  it('counts none for a reminder, which was decided on another day', () => {
    const file = recorded('2024-03-01', { decidedIn: ['2024-02-01#simpan-gembor'] });
    const { decisions } = guideWith({ 'guide/dapur/rapi/2024-03-01.md': file });
    const reminder = itemOf(decisions, '2024-02-01#simpan-gembor');
    expect(reminder.carriedOutBy).toHaveLength(1);
    expect(daysToGuide(reminder, today)).toBeUndefined();
  });
});
