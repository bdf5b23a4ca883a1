import { expect, it } from 'vitest';
import { findQuizKey } from '../../../src/islands/quiz/quiz-keys.ts';

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});
const nowhere = { isTyping: false, isControl: false };

it('numbers choose, Enter goes on', () => {
  expect(findQuizKey(press('1'), nowhere)).toEqual({ kind: 'choose', index: 0 });
  expect(findQuizKey(press('9'), nowhere)).toEqual({ kind: 'choose', index: 8 });
  expect(findQuizKey(press('Enter'), nowhere)).toEqual({ kind: 'go-on' });
});

it('leaves alone what is typed, what a button does by itself, and the browser’s own', () => {
  expect(findQuizKey(press('1'), { isTyping: true, isControl: true })).toBeUndefined();
  expect(findQuizKey(press('Enter'), { isTyping: false, isControl: true })).toBeUndefined();
  expect(findQuizKey(press('1', { ctrlKey: true }), nowhere)).toBeUndefined();
  expect(findQuizKey(press('0'), nowhere)).toBeUndefined();
  expect(findQuizKey(press('a'), nowhere)).toBeUndefined();
});
