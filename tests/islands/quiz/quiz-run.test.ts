import { describe, expect, it } from 'vitest';
import { answerQuestion, emptyProgress } from '../../../src/domain/class/progress.ts';
import type { IslandQuestion } from '../../../src/islands/class-progress/island-class.ts';
import { findNext, moduleRun, reviewRun } from '../../../src/islands/quiz/quiz-run.ts';
import { madeUpModule } from '../class-progress/made-up-class.ts';

const module = madeUpModule('x');
const [one, two] = module.questions as [IslandQuestion, IslandQuestion];

describe('a run through a module', () => {
  const run = moduleRun(module);

  it('goes on after a reload where it stopped, since its answers are in the progress', () => {
    const progress = run.answer(emptyProgress, one, ['a'], '2024-06-01');
    expect(findNext(moduleRun(module), progress)?.key).toBe('x/dua');
    expect(moduleRun(module).findGiven(progress, one)).toEqual(['a']);
    expect(run.findGiven(progress, two)).toBeUndefined();
  });

  it('goes on with the first question without an answer, round from the one at hand', () => {
    const first = answerQuestion(emptyProgress, one, ['b'], '2024-06-01');
    const second = answerQuestion(emptyProgress, two, ['a'], '2024-06-01');
    expect(findNext(run, emptyProgress)).toBe(one);
    expect(findNext(run, first)).toBe(two);
    expect(findNext(run, second, 'x/dua')).toBe(one);
    expect(findNext(run, answerQuestion(first, two, ['a'], '2024-06-01'))).toBeUndefined();
  });

  it('says how many answers no longer count', () => {
    const answered = run.answer(emptyProgress, { ...one, against: 'dulu' }, ['a'], '2024-06-01');
    expect(run.lead(emptyProgress, '2024-06-01', false)).toBe('');
    expect(run.lead(answered, '2024-06-01', false)).toBe(
      '1 soal perlu dijawab lagi karena aturannya berubah.',
    );
  });
});

describe('a review', () => {
  const wrong = answerQuestion(emptyProgress, one, ['b'], '2024-06-01');

  it('asks what is due, each question once, and says what comes next; the module’s answers stay', () => {
    const run = reviewRun([module], ['x/satu'], new Map());
    expect([run.questions, findNext(run, wrong)]).toEqual([[one], one]);
    expect(run.lead(wrong, '2024-06-02', false)).toMatch(/^Kasus dari semua modul/);
    const after = run.answer(wrong, one, ['a'], '2024-06-02');
    expect([findNext(run, after), run.findGiven(after, one)]).toEqual([undefined, ['a']]);
    expect(after.answers).toEqual(wrong.answers);
    expect(run.lead(after, '2024-06-02', true)).toMatch(/^Selesai, 1 soal diulang\. Tidak ada yang diulang/);
    expect(reviewRun([module], [], new Map()).lead(emptyProgress, '2024-06-02', true)).toBe(
      'Tidak ada soal yang perlu diulang.',
    );
  });

  it('asks in the order due, and no question that has stepped aside', () => {
    const run = reviewRun([{ ...module, questions: [one, two] }], ['x/dua', 'x/lama', 'x/satu'], new Map());
    expect(run.questions).toEqual([two, one]);
  });
});
