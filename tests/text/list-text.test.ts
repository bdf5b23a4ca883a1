import { expect, it } from 'vitest';
import { listText } from '../../src/text/list-text.ts';

it('names are listed as in a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listText)).toEqual(['', 'a', 'a dan b', 'a, b, dan c']);
});
