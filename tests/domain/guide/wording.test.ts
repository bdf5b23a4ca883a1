import { expect, it } from 'vitest';
import { listText } from '../../../src/domain/guide/wording.ts';

it('names are listed as in a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listText)).toEqual(['', 'a', 'a dan b', 'a, b, dan c']);
});
