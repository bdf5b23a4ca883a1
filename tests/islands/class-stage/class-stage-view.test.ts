import { expect, it } from 'vitest';
import {
  findStageMove,
  moveStage,
  type Stage,
  type StageMove,
  viewStage,
} from '../../../src/islands/class-stage/class-stage-view.ts';

const walk = (start: Stage, ...moves: StageMove[]) =>
  moves.reduce((stage, move) => moveStage(stage, move, 3), start);
const first: Stage = { at: 0, isRevealed: false };

it('a clicker opens the answer, then goes to the next case, and back again the same way', () => {
  expect(walk(first, 'forward')).toEqual({ at: 0, isRevealed: true });
  expect(walk(first, 'forward', 'forward')).toEqual({ at: 1, isRevealed: false });
  expect(walk(first, 'forward', 'back')).toEqual(first);
  expect(walk(first, 'forward', 'forward', 'back')).toEqual(first);
});

it('arrows go from case to case, answers closed', () => {
  expect(walk(first, 'forward', 'next')).toEqual({ at: 1, isRevealed: false });
  expect(walk(first, 'next', 'forward', 'previous')).toEqual(first);
});

it('stays at either end', () => {
  expect(walk(first, 'previous')).toEqual(first);
  expect(walk(first, 'back')).toEqual(first);
  const last = walk(first, 'next', 'next', 'forward');
  expect(last).toEqual({ at: 2, isRevealed: true });
  expect(walk(last, 'forward')).toEqual(last);
  expect(walk(last, 'next')).toEqual(last);
});

it.each([
  [' ', 'forward'],
  ['Enter', 'forward'],
  ['PageDown', 'forward'],
  ['PageUp', 'back'],
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['Escape', undefined],
  ['a', undefined],
])('the key %j asks for %s', (key, move) => {
  expect(findStageMove(key)).toBe(move);
});

it('says where it is, or that the answer is open', () => {
  expect(viewStage({ at: 1, isRevealed: false }, 6)).toMatchObject({
    place: 'Soal 2 dari 6',
    announcement: 'Soal 2 dari 6',
    forward: 'Buka jawaban',
  });
  expect(viewStage({ at: 1, isRevealed: true }, 6)).toMatchObject({
    place: 'Soal 2 dari 6',
    announcement: 'Jawaban terbuka',
    forward: 'Soal berikutnya',
  });
});

it('offers no move that leads nowhere', () => {
  const disabled = (at: number, isRevealed: boolean) => viewStage({ at, isRevealed }, 3).disabled;
  expect(disabled(0, false)).toEqual(['previous']);
  expect(disabled(1, true)).toEqual([]);
  expect(disabled(2, false)).toEqual(['next']);
  expect(disabled(2, true)).toEqual(['next', 'forward']);
});
