import { describe, expect, it } from 'vitest';
import { daysToGuide, firstCarriedOut } from '../../../src/domain/decisions/decision-state.ts';
import { guideWith, itemOf, revisionFile } from '../../fixtures/guide.ts';
import { today } from '../../fixtures/overlay.ts';

const recorded = (day: string, fields = {}) =>
  revisionFile({ recorded: day, decidedIn: ['2024-02-01#cuci-gembor'], ...fields });

/** The decision that `files` carry out: it is owed in the sound tree. */
const owedDecisionWith = (files: Record<string, string> = {}) =>
  itemOf(guideWith(files).decisions, '2024-02-01#cuci-gembor');

describe('decisions over time', () => {
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
