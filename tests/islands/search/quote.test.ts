import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../../src/islands/search/quote.ts';

describe('a quoted query', () => {
  it.each([
    ['', '“”'],
    ['kode unik', '“kode unik”'],
    ['x'.repeat(60), `“${'x'.repeat(60)}”`],
    ['x'.repeat(61), `“${'x'.repeat(60)}…”`],
    [`${'kata '.repeat(11)}akhirnya`, `“${'kata '.repeat(11).trim()}…”`],
    [`${'kata '.repeat(12)}akhirnya`, `“${'kata '.repeat(12).trim()}…”`],
  ])('of %j is %j', (query, quoted) => expect(quote(query)).toBe(quoted));

  it('is a beginning of it, of at most 60 characters, and not of nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (query) => {
        const [, words = '', cut] = /^“(.*?)(…?)”$/s.exec(quote(query)) ?? [];
        expect(words.length).toBeLessThanOrEqual(60);
        expect(query.startsWith(words)).toBe(true);
        if (query.trim() !== '' && !cut) expect(words).not.toBe('');
      }),
    );
  });
});
