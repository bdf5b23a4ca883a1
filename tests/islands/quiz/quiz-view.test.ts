import { describe, expect, it } from 'vitest';
import { answerQuestion, emptyProgress } from '../../../src/domain/class/progress.ts';
import {
  countText,
  dueQuestions,
  findNext,
  moved,
  readAnswer,
  viewFeedback,
} from '../../../src/islands/quiz/quiz-view.ts';
import { madeUpModule, madeUpQuestion } from '../class-progress/made-up-class.ts';

describe('feedback', () => {
  it('on a choice says of every option whether it was right and whether it was chosen', () => {
    const several = madeUpQuestion('m/q', { kind: 'several', right: ['a', 'b'] });
    expect(viewFeedback(several, ['a', 'c'])).toEqual({
      isRight: false,
      verdict: 'Belum tepat. Yang sesuai ada 2.',
      marks: {
        a: { tone: 'right', label: 'Pilihanmu, benar' },
        b: { tone: 'missed', label: 'Jawaban yang benar' },
        c: { tone: 'wrong', label: 'Pilihanmu, belum tepat' },
      },
      slip: undefined,
    });
    const single = viewFeedback(madeUpQuestion('m/q'), ['a']);
    expect(single).toMatchObject({ isRight: true, verdict: 'Benar.' });
    expect(single.marks.b).toEqual({ tone: 'left', label: 'Bukan jawabannya' });
  });

  it('on an order says where each step belongs', () => {
    const order = madeUpQuestion('m/q', { kind: 'order', right: ['a', 'b', 'c'] });
    const { marks, isRight } = viewFeedback(order, ['a', 'c', 'b']);
    expect(isRight).toBe(false);
    expect(Object.values(marks).map(({ label }) => label)).toEqual([
      'Urutan 1, sudah benar',
      'Seharusnya urutan 2',
      'Seharusnya urutan 3',
    ]);
  });

  it('on an amount recognises a known slip, and none in what is right', () => {
    const amount = madeUpQuestion('m/q', {
      kind: 'amount',
      right: ['100075'],
      slips: ['100000'],
      options: [],
    });
    expect(viewFeedback(amount, ['100000']).slip).toBe('100000');
    expect(viewFeedback(amount, ['5']).slip).toBeUndefined();
    expect(viewFeedback(amount, ['100075'])).toMatchObject({ isRight: true, slip: undefined });
  });
});

it('an answer has to be there before it is checked', () => {
  expect(readAnswer('single', [])).toEqual({ problem: 'Pilih satu jawaban dulu.' });
  expect(readAnswer('several', [])).toEqual({ problem: 'Pilih paling sedikit satu jawaban dulu.' });
  expect(readAnswer('single', ['a'])).toEqual({ given: ['a'] });
  expect(readAnswer('order', ['b', 'a'])).toEqual({ given: ['b', 'a'] });
  expect(readAnswer('amount', ['Rp 100.075'])).toEqual({ given: ['100075'] });
  expect(readAnswer('amount', ['seratus'])).toHaveProperty('problem');
  expect(readAnswer('amount', [])).toHaveProperty('problem');
});

it('a step moves by one, and not past the ends', () => {
  expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b'], 'z', 1)).toEqual(['a', 'b']);
});

describe('where to go on', () => {
  const module = madeUpModule('x');
  const [one, two] = module.questions as [(typeof module.questions)[0], (typeof module.questions)[0]];
  const first = answerQuestion(emptyProgress, one, ['b'], '2024-06-01');

  it('is the first question without an answer, round from the one at hand', () => {
    expect(findNext(module, emptyProgress)).toBe('x/satu');
    expect(findNext(module, first)).toBe('x/dua');
    const second = answerQuestion(emptyProgress, two, ['a'], '2024-06-01');
    expect(findNext(module, second, 'x/dua')).toBe('x/satu');
    expect(findNext(module, answerQuestion(first, two, ['a'], '2024-06-01'))).toBeUndefined();
  });

  it('in the review is what is due', () => {
    expect(dueQuestions([module], first, '2024-06-01')).toEqual([]);
    expect(dueQuestions([module], first, '2024-06-02')).toEqual(['x/satu']);
  });

  it('is counted', () => {
    expect(countText(['x/satu', 'x/dua'], 'x/dua')).toBe('Soal 2 dari 2');
  });
});
