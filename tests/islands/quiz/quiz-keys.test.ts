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

it.each([
  ['what is typed', press('1'), { isTyping: true, isControl: true }],
  ['what a button does by itself', press('Enter'), { isTyping: false, isControl: true }],
  ['the browser’s own', press('1', { ctrlKey: true }), nowhere],
  ['the digit of no option', press('0'), nowhere],
  ['a letter', press('a'), nowhere],
])('leaves alone %s', (_, key, place) => expect(findQuizKey(key, place)).toBeUndefined());
