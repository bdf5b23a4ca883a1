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
    const figures = { right: ['100075'], slips: ['100000'], options: [] };
    const amount = madeUpQuestion('m/q', { kind: 'amount', ...figures });
    expect(viewFeedback(amount, ['100000']).slip).toBe('100000');
    expect(viewFeedback(amount, ['5']).slip).toBeUndefined();
    expect(viewFeedback(amount, ['100075'])).toMatchObject({ isRight: true, slip: undefined });
  });
});

it.each([
  ['single', [], { problem: 'Pilih satu jawaban dulu.' }],
  ['several', [], { problem: 'Pilih paling sedikit satu jawaban dulu.' }],
  ['single', ['a'], { given: ['a'] }],
  ['order', ['b', 'a'], { given: ['b', 'a'] }],
  ['amount', ['Rp 100.075'], { given: ['100075'] }],
  ['amount', ['seratus'], { problem: expect.any(String) }],
  ['amount', [], { problem: expect.any(String) }],
] as const)('an answer has to be there before it is checked: %s %j', (kind, given, read) => {
  expect(readAnswer(kind, given)).toEqual(read);
});

it.each([
  ['abc', 'a', 1, 'bac'],
  ['abc', 'c', -1, 'acb'],
  ['abc', 'a', -1, 'abc'],
  ['abc', 'c', 1, 'abc'],
  ['ab', 'z', 1, 'ab'],
] as const)('a step moves by one, and not past the ends: in %s %s by %d', (steps, step, by, after) => {
  expect(moved([...steps], step, by)).toEqual([...after]);
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
