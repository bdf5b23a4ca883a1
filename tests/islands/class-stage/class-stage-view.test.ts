import { expect, it } from 'vitest';
import {
  moveStage,
  type Stage,
  type StageMove,
  stageKeys,
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
  ['forward', [' ', 'Enter', 'PageDown']],
  ['back', ['PageUp']],
  ['next', ['ArrowRight', 'ArrowDown']],
  ['previous', ['ArrowLeft', 'ArrowUp']],
  [undefined, ['Escape', 'a']],
])('%s is asked for by the keys %j', (move, keys) => {
  for (const key of keys) expect(stageKeys[key], key).toBe(move);
});

it('says where it is, or that the answer is open', () => {
  const place = 'Soal 2 dari 6';
  const closed = { place, announcement: place, forward: 'Buka jawaban' };
  expect(viewStage({ at: 1, isRevealed: false }, 6)).toMatchObject(closed);
  const revealed = { place, announcement: 'Jawaban terbuka', forward: 'Soal berikutnya' };
  expect(viewStage({ at: 1, isRevealed: true }, 6)).toMatchObject(revealed);
});

it('stays the same object by a move that leads nowhere, which is then not offered', () => {
  const moves: StageMove[] = ['previous', 'next', 'forward'];
  const leadsNowhere = (at: number, isRevealed: boolean) => {
    const stage = { at, isRevealed };
    return moves.filter((move) => moveStage(stage, move, 3) === stage);
  };
  expect(leadsNowhere(0, false)).toEqual(['previous']);
  expect(leadsNowhere(1, true)).toEqual([]);
  expect(leadsNowhere(2, false)).toEqual(['next']);
  expect(leadsNowhere(2, true)).toEqual(['next', 'forward']);
});
