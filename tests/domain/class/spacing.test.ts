import { expect, it } from 'vitest';
import { nextRepetition, type Repetition } from '../../../src/domain/class/progress.ts';

const today = '2024-02-27';

it('a wrong answer comes back the next day, whatever went before', () => {
  expect(nextRepetition(undefined, false, today)).toEqual({ streak: 0, due: '2024-02-28' });
  expect(nextRepetition({ streak: 2, due: today }, false, today)).toEqual({ streak: 0, due: '2024-02-28' });
});

it('a right answer comes back after 3 days, then 7, and then is finished on its day', () => {
  const dues: string[] = [];
  let repetition: Repetition | undefined = { streak: 0, due: today };
  for (let i = 0; i < 4; i++) {
    repetition = nextRepetition(repetition, true, repetition?.due ?? today);
    dues.push(repetition?.due ?? '');
  }
  expect(dues).toEqual(['2024-03-01', '2024-03-08', '2024-03-08', '2024-03-08']);
  expect(nextRepetition(repetition, false, '2024-04-01')).toEqual({ streak: 0, due: '2024-04-02' });
});

it('what was right at once never comes back', () => {
  expect(nextRepetition(undefined, true, today)).toBeUndefined();
});
