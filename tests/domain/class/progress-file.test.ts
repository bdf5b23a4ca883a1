import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReview, emptyProgress, type Progress } from '../../../src/domain/class/progress.ts';
import {
  isEmpty,
  mergeProgress,
  readProgress,
  writeProgress,
} from '../../../src/domain/class/progress-file.ts';
import { addDays } from '../../../src/domain/dated/iso-date.ts';
import { itHolds } from '../../fixtures/property.ts';

const answer = { given: ['a'], against: 'awal', day: '2024-06-01' };
const progress: Progress = {
  answers: { 'm/q': answer },
  repetitions: { 'm/q': { streak: 1, due: '2024-06-04', against: 'awal' } },
  read: { 'a/b': '2024-01-01' },
  tried: { 'm/t': '2024-06-01' },
  passed: { m: '2024-06-05' },
};
const changed = (change: object) => JSON.stringify({ ...JSON.parse(writeProgress(progress)), ...change });

describe('a file of progress', () => {
  it('is read as it was written', () => {
    expect(readProgress(writeProgress(progress))).toEqual({ ok: true, progress });
    expect(readProgress(writeProgress(emptyProgress))).toEqual({ ok: true, progress: emptyProgress });
  });

  it('is read without the days of passed modules, as it was written before these were kept', () => {
    expect(readProgress(changed({ passed: undefined }))).toEqual({
      ok: true,
      progress: { ...progress, passed: {} },
    });
  });

  it.each([
    ['bukan json', 'not-json'],
    ['', 'not-json'],
    ['null', 'other-kind'],
    ['[]', 'other-kind'],
    ['{"kind":"lain","version":1}', 'other-kind'],
    [changed({ version: 2 }), 'other-version'],
    [changed({ answers: undefined }), 'damaged'],
    [changed({ answers: [] }), 'damaged'],
    [changed({ answers: { x: { ...answer, given: 'a' } } }), 'damaged'],
    [changed({ answers: { x: { ...answer, given: [1] } } }), 'damaged'],
    [changed({ answers: { x: { ...answer, day: '2024-02-30' } } }), 'damaged'],
    [changed({ repetitions: { x: { streak: -1, due: '2024-06-01', against: 'awal' } } }), 'damaged'],
    [changed({ repetitions: { x: { streak: 0.5, due: '2024-06-01', against: 'awal' } } }), 'damaged'],
    [changed({ read: { x: 'a'.repeat(201) } }), 'damaged'],
    [changed({ tried: { x: 'kemarin' } }), 'damaged'],
    [changed({ passed: { m: 'kemarin' } }), 'damaged'],
  ])('that reads %.60s is refused as %s', (text, problem) => {
    expect(readProgress(text)).toEqual({ ok: false, problem });
  });

  itHolds('never throws, whatever it holds', [fc.oneof(fc.string(), fc.json())], (text) => {
    expect(readProgress(text).ok).toBe(false);
  });

  it('gives nothing to an object by its keys', () => {
    const text =
      '{"kind":"panduan-cs-onboarding","version":1,"answers":{},"repetitions":{},"read":{"__proto__":"x"},"tried":{}}';
    expect(readProgress(text).ok).toBe(true);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('two progresses as one', () => {
  it('hold what either holds', () => {
    const there = { ...emptyProgress, answers: { 'm/lain': answer }, read: { 'c/d': 'awal' } };
    expect(mergeProgress(progress, there)).toEqual({
      ...progress,
      answers: { 'm/q': answer, 'm/lain': answer },
      read: { 'a/b': '2024-01-01', 'c/d': 'awal' },
    });
    expect(mergeProgress(progress, emptyProgress)).toEqual(progress);
    expect(mergeProgress(emptyProgress, progress)).toEqual(progress);
  });

  const [key, against] = ['q', 'awal'];
  const question = { key, against, kind: 'single' as const, right: ['a'], options: ['a', 'b'] };
  // Days on which the case was answered, right or wrong, and after how many of them the file was written.
  const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.boolean()), {
    minLength: 1,
    maxLength: 9,
  });
  itHolds('go on where the later one was, whichever is the file', [history, fc.nat(9)], (steps, at) => {
    let day = '2024-06-01';
    const states = steps.reduce(
      ([progress = emptyProgress, ...before], [days, isRight]) => {
        day = addDays(day, days);
        return [answerReview(progress, question, [isRight ? 'a' : 'b'], day), progress, ...before];
      },
      [emptyProgress],
    );
    const [last = emptyProgress] = states;
    const file = states[at % states.length] ?? emptyProgress;
    expect(mergeProgress(last, file).repetitions).toEqual(last.repetitions);
    expect(mergeProgress(file, last).repetitions).toEqual(last.repetitions);
    return true;
  });

  const first = { ...answer, given: ['b'], day: '2024-05-31' };
  const revised = { ...answer, given: ['b'], against: '2024-06-15', day: '2024-07-01' };
  const repeated = { streak: 0, due: '2024-06-02', against: 'awal' };
  const later = { ...repeated, due: '2024-06-09' };
  it.each<[what: string, kept: Partial<Progress>, other: Partial<Progress>]>([
    ['count the first answer of a revision', { answers: { q: first } }, { answers: { q: answer } }],
    [
      'count the later answer after the rule was revised',
      { answers: { q: revised } },
      { answers: { q: answer } },
    ],
    ['keep the repetition further on', { repetitions: { q: later } }, { repetitions: { q: repeated } }],
  ])('%s, whichever side it is on', (_, kept, other) => {
    const [here, there] = [
      { ...emptyProgress, ...kept },
      { ...emptyProgress, ...other },
    ];
    expect(mergeProgress(here, there)).toEqual(here);
    expect(mergeProgress(there, here)).toEqual(here);
  });
});

it.each([
  ['empty at first', emptyProgress, true],
  ['not empty with all in it', progress, false],
  ['not empty with a page read', { ...emptyProgress, read: { 'a/b': 'awal' } }, false],
])('progress is %s', (_, each, empty) => {
  expect(isEmpty(each)).toBe(empty);
});
