import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../src/site/diagram/text-lines.ts';

describe('the width of a text', () => {
  it('grows with its letters and its size', () => {
    expect(textWidth('', 13)).toBe(0);
    expect(textWidth('mm', 13)).toBeGreaterThan(textWidth('ii', 13) * 2);
    expect(textWidth('resi', 26)).toBeCloseTo(2 * textWidth('resi', 13));
  });
});

describe('a text in lines', () => {
  it('is broken between words, none of the lines wider than asked', () => {
    const lines = wrapText('Buktinya sudah di-upload di detail status pesanan?', 138, 13);
    expect(lines.join(' ')).toBe('Buktinya sudah di-upload di detail status pesanan?');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(138);
  });

  it('keeps a word that is wider than the line whole', () => {
    expect(wrapText('di pembayaran-yang-panjang sekali', 60, 13)).toEqual([
      'di',
      'pembayaran-yang-panjang',
      'sekali',
    ]);
  });

  it('loses no word, and no line could take the next one’s first', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (all, width) => {
        const lines = wrapText(all.join(' '), width, 13);
        expect(lines.join(' ')).toBe(all.join(' '));
        for (const [index, line] of lines.entries()) {
          const next = lines[index + 1]?.split(' ')[0];
          if (next) expect(textWidth(`${line} ${next}`, 13)).toBeGreaterThan(width);
        }
      }),
    );
  });
});
