import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress } from '../../../src/domain/class/progress.ts';
import {
  isEmpty,
  mergeProgress,
  readProgress,
  writeProgress,
} from '../../../src/domain/class/progress-file.ts';
import { itHolds } from '../../fixtures/property.ts';

const progress: Progress = {
  answers: { 'm/q': { given: ['a'], against: 'awal', day: '2024-06-01' } },
  repetitions: { 'm/q': { streak: 1, due: '2024-06-04', against: 'awal' } },
  read: { 'a/b': '2024-01-01' },
  tried: { 'm/t': '2024-06-01' },
};
const changed = (change: object) => JSON.stringify({ ...JSON.parse(writeProgress(progress)), ...change });

describe('a file of progress', () => {
  it('is read as it was written', () => {
    expect(readProgress(writeProgress(progress))).toEqual({ ok: true, progress });
    expect(readProgress(writeProgress(emptyProgress))).toEqual({ ok: true, progress: emptyProgress });
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
    [changed({ answers: { x: { given: 'a', against: 'awal', day: '2024-06-01' } } }), 'damaged'],
    [changed({ answers: { x: { given: [1], against: 'awal', day: '2024-06-01' } } }), 'damaged'],
    [changed({ answers: { x: { given: ['a'], against: 'awal', day: '2024-02-30' } } }), 'damaged'],
    [changed({ repetitions: { x: { streak: -1, due: '2024-06-01', against: 'awal' } } }), 'damaged'],
    [changed({ repetitions: { x: { streak: 0.5, due: '2024-06-01', against: 'awal' } } }), 'damaged'],
    [changed({ read: { x: 'a'.repeat(201) } }), 'damaged'],
    [changed({ tried: { x: 'kemarin' } }), 'damaged'],
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
  const answer = (day: string, given: string, against = 'awal') => ({ given: [given], against, day });
  const withAnswer = (each: Progress['answers'][string]): Progress => ({
    ...emptyProgress,
    answers: { q: each },
  });

  it('hold what either holds', () => {
    const there = {
      ...emptyProgress,
      answers: { 'm/lain': answer('2024-06-02', 'b') },
      read: { 'c/d': 'awal' },
    };
    const both = mergeProgress(progress, there);
    expect(Object.keys(both.answers)).toEqual(['m/q', 'm/lain']);
    expect(both.read).toEqual({ 'a/b': '2024-01-01', 'c/d': 'awal' });
    expect(mergeProgress(progress, emptyProgress)).toEqual(progress);
    expect(mergeProgress(emptyProgress, progress)).toEqual(progress);
  });

  it('count the first answer of a revision, whichever side it is on', () => {
    const [early, late] = [withAnswer(answer('2024-06-01', 'a')), withAnswer(answer('2024-06-02', 'b'))];
    expect(mergeProgress(early, late)).toEqual(early);
    expect(mergeProgress(late, early)).toEqual(early);
  });

  it('count the later answer where the rule was revised between them', () => {
    const old = withAnswer(answer('2024-06-01', 'a'));
    const fresh = withAnswer(answer('2024-07-01', 'b', '2024-06-15'));
    expect(mergeProgress(old, fresh)).toEqual(fresh);
    expect(mergeProgress(fresh, old)).toEqual(fresh);
  });

  it('keep the repetition that is further on', () => {
    const at = (due: string): Progress => ({
      ...emptyProgress,
      repetitions: { q: { streak: 0, due, against: 'awal' } },
    });
    expect(mergeProgress(at('2024-06-02'), at('2024-06-09'))).toEqual(at('2024-06-09'));
    expect(mergeProgress(at('2024-06-09'), at('2024-06-02'))).toEqual(at('2024-06-09'));
  });
});

it('progress is empty until something is in it', () => {
  expect(isEmpty(emptyProgress)).toBe(true);
  expect(isEmpty(progress)).toBe(false);
  expect(isEmpty({ ...emptyProgress, read: { 'a/b': 'awal' } })).toBe(false);
});
