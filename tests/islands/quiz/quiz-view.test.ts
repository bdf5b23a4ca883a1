import { describe, expect, it } from 'vitest';
import { readAnswer, viewFeedback } from '../../../src/islands/quiz/quiz-view.ts';
import { madeUpQuestion } from '../class-progress/made-up-class.ts';

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
