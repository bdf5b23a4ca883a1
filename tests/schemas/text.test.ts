import { describe, expect, it } from 'vitest';
import { idSchema, lineSchema } from '../../src/schemas/text.ts';

const line = lineSchema({ title: 'Judul', description: 'Judul rekaan' }, 10);

describe('lineSchema', () => {
  it('takes a line up to its limit, without the space around it', () => {
    expect(line.parse('  sepuluh ab ')).toBe('sepuluh ab');
    expect(line.parse('folded\n')).toBe('folded');
  });

  it.each(['', '   ', '\n', 'sebelas abcd', 'dua\nbaris', 7, null, undefined])('refuses %j', (value) => {
    expect(line.safeParse(value).success).toBe(false);
  });
});

describe('idSchema', () => {
  it.each(['a', 'tl', 'bukti-pod', 'v5-13'])('takes %j', (id) => {
    expect(idSchema.parse(id)).toBe(id);
  });

  it.each(['', 'TL', 'bukti pod', 'bukti_pod', '-a', 'a-', 'a--b', 'é', 'a/b', '../a', 'a\n'])(
    'refuses %j',
    (id) => {
      expect(idSchema.safeParse(id).success).toBe(false);
    },
  );
});
