import { expect, it } from 'vitest';
import { unsentLine } from '../../../src/islands/sign-out/sign-out-view.ts';

it.each([
  ['[{},{}]', '2 tanggapan belum terkirim, dan ikut terhapus.'],
  ['[]', ''],
  [null, ''],
  ['{"length":3}', ''],
  ['null', ''],
  ['[{}', ''],
])('of the stored queue %s it is said: %j', (queue, line) => expect(unsentLine(queue)).toBe(line));
