import { expect, it } from 'vitest';
import { idSchema, lineSchema } from '../../src/schemas/text.ts';

const line = lineSchema('Judul', 'Judul rekaan', 10);

it('lineSchema takes a line up to its limit, without the space around it', () => {
  expect(line.parse('  sepuluh ab ')).toBe('sepuluh ab');
  expect(line.parse('folded\n')).toBe('folded');
});

it.each(['', '   ', '\n', 'sebelas abcd', 'dua\nbaris', 7, null, undefined])(
  'lineSchema refuses %j',
  (value) => {
    expect(line.safeParse(value).success).toBe(false);
  },
);

it.each(['a', 'tl', 'bukti-pod', 'v5-13'])('idSchema takes %j', (id) => {
  expect(idSchema.parse(id)).toBe(id);
});

const others = ['', 'TL', 'bukti pod', 'bukti_pod', '-a', 'a-', 'a--b', 'é', 'a/b', '../a', 'a\n'];
it.each(others)('idSchema refuses %j', (id) => {
  expect(idSchema.safeParse(id).success).toBe(false);
});
