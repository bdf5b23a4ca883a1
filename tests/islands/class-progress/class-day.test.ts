import { describe, expect, it } from 'vitest';
import { answerQuestion, emptyProgress } from '../../../src/domain/class/progress.ts';
import { asideLine, mayChange, modulesOn } from '../../../src/islands/class-progress/class-day.ts';
import { pruneProgress, viewProgress } from '../../../src/islands/class-progress/class-progress-view.ts';
import { madeUpModule, madeUpQuestion } from './made-up-class.ts';

const day = '2024-02-01';
const ending = madeUpQuestion('x/tiga', { ends: day });
const made = [{ ...madeUpModule('x'), questions: [madeUpQuestion('x/satu'), ending], aside: ['x/lama'] }];

describe('a question whose rule changes', () => {
  it('is asked until that day, and not from it on', () => {
    const keys = (today: string) => modulesOn(made, today)[0]?.questions.map(({ key }) => key);
    expect(keys('2024-01-31')).toEqual(['x/satu', 'x/tiga']);
    expect(keys(day)).toEqual(['x/satu']);
    expect(mayChange(made)).toBe(true);
    expect(mayChange(modulesOn(made, day))).toBe(false);
  });

  it('is counted as waiting, with those that stepped aside before the build', () => {
    const line = (today: string) => asideLine(modulesOn(made, today));
    expect(line('2024-01-31')).toMatch(/^1 soal menunggu dicocokkan/);
    expect(line(day)).toMatch(/^2 soal menunggu dicocokkan/);
    expect(asideLine([])).toBe('');
  });

  it('leaves the counts and keeps the learner’s answer, through export and import, too', () => {
    const progress = answerQuestion(emptyProgress, ending, ['b'], '2024-01-20');
    expect(viewProgress(modulesOn(made, '2024-01-31'), progress, '2024-01-31').total).toMatchObject({
      answered: 1,
      questions: 2,
    });
    const later = modulesOn(made, day);
    expect(viewProgress(later, progress, day).total).toMatchObject({ answered: 0, questions: 1 });
    expect(viewProgress(later, progress, day).review.due).toEqual([]);
    expect(pruneProgress(later, progress)).toEqual(progress);
  });
});
