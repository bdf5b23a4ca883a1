import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  answerReview,
  emptyProgress,
  findAnswer,
  findRepetitions,
  stateOf,
  type TrackedQuestion,
  tick,
  withoutAnswers,
} from '../../../src/domain/class/progress.ts';

const question: TrackedQuestion = {
  key: 'm/q',
  kind: 'single',
  right: ['a'],
  against: '2024-01-01',
  options: ['a', 'b'],
};
const other: TrackedQuestion = { ...question, key: 'm/lain' };
const wrong = answerQuestion(emptyProgress, question, ['b'], '2024-06-01');

describe('an answer in a module', () => {
  it('counts, and only the first one does', () => {
    expect(stateOf(emptyProgress, question)).toBe('open');
    expect(stateOf(wrong, question)).toBe('wrong');
    expect(answerQuestion(wrong, question, ['a'], '2024-06-02')).toBe(wrong);
  });

  it('comes back the next day where it was wrong, and not where it was right', () => {
    expect(findRepetitions(wrong, [question])).toEqual([
      { question, repetition: { streak: 0, due: '2024-06-02', against: '2024-01-01' } },
    ]);
    const right = answerQuestion(emptyProgress, question, ['a'], '2024-06-01');
    expect(stateOf(right, question)).toBe('right');
    expect(findRepetitions(right, [question])).toEqual([]);
  });

  it('is graded by the key of today', () => {
    expect(stateOf(wrong, { ...question, right: ['b'] })).toBe('right');
  });

  it('can be given anew once the module is done again; what is to be repeated stays', () => {
    const again = withoutAnswers(wrong, [question]);
    expect(stateOf(again, question)).toBe('open');
    expect(findRepetitions(again, [question])).toHaveLength(1);
    expect(findRepetitions(answerQuestion(again, question, ['a'], '2024-06-01'), [question])).toHaveLength(1);
  });
});

describe('after a new build', () => {
  it('an answer about an older revision counts no longer, nor does its repetition', () => {
    const now = { ...question, against: '2024-07-01' };
    expect(stateOf(wrong, now)).toBe('stale');
    expect(findAnswer(wrong, now)).toBeUndefined();
    expect(findRepetitions(wrong, [now])).toEqual([]);
    expect(stateOf(answerQuestion(wrong, now, ['a'], '2024-07-02'), now)).toBe('right');
  });

  it('an answer with an option that is gone counts no longer', () => {
    expect(stateOf(wrong, { ...question, options: ['a', 'c'] })).toBe('stale');
  });

  it('an amount needs no options', () => {
    const amount: TrackedQuestion = { ...question, kind: 'amount', right: ['75'], options: [] };
    expect(stateOf(answerQuestion(emptyProgress, amount, ['75'], '2024-06-01'), amount)).toBe('right');
  });
});

it('an answer in the review moves the repetition and leaves the score as it is', () => {
  const once = answerReview(wrong, question, ['a'], '2024-06-02');
  expect(stateOf(once, question)).toBe('wrong');
  expect(findRepetitions(once, [question])[0]?.repetition.due).toBe('2024-06-05');
  const twice = answerReview(once, question, ['a'], '2024-06-05');
  expect(findRepetitions(twice, [question])[0]?.repetition.due).toBe('2024-06-12');
  expect(findRepetitions(answerReview(twice, question, ['a'], '2024-06-12'), [question])).toEqual([]);
});

it('a wrong answer in the review begins the repetition again', () => {
  const once = answerReview(wrong, question, ['a'], '2024-06-02');
  const failed = answerReview(once, question, ['b'], '2024-06-05');
  expect(findRepetitions(failed, [question])).toMatchObject([
    { repetition: { streak: 0, due: '2024-06-06' } },
  ]);
});

it('repetitions come soonest first', () => {
  const both = answerQuestion(wrong, other, ['b'], '2024-05-01');
  expect(findRepetitions(both, [question, other]).map((each) => each.question)).toEqual([other, question]);
});

it('ticks are set and taken away', () => {
  const ticked = tick(tick(emptyProgress, 'read', 'a/b', '2024-01-01'), 'tried', 'm/coba', '2024-06-01');
  expect([ticked.read, ticked.tried]).toEqual([{ 'a/b': '2024-01-01' }, { 'm/coba': '2024-06-01' }]);
  expect(tick(tick(ticked, 'read', 'a/b', undefined), 'tried', 'm/coba', undefined)).toEqual(emptyProgress);
});
