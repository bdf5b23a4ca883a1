import { expect, it } from 'vitest';
import { findQuizKey } from '../../../src/islands/quiz/quiz-view.ts';

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

it('numbers choose, Enter goes on', () => {
  expect(findQuizKey(press('1'), 'page')).toEqual({ kind: 'choose', index: 0 });
  expect(findQuizKey(press('9'), 'page')).toEqual({ kind: 'choose', index: 8 });
  expect(findQuizKey(press('Enter'), 'page')).toEqual({ kind: 'go-on' });
});

it.each([
  ['what is typed', press('1'), 'text'],
  ['what a button does by itself', press('Enter'), 'control'],
  ['the browser’s own', press('1', { ctrlKey: true }), 'page'],
  ['the digit of no option', press('0'), 'page'],
  ['a letter', press('a'), 'page'],
] as const)('leaves alone %s', (_, key, place) => expect(findQuizKey(key, place)).toBeUndefined());
