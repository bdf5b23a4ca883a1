import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../src/site/diagram/text-lines.ts';
import { itHolds } from '../../fixtures/property.ts';

it('the width of a text grows with its letters and its size', () => {
  expect(textWidth('', 13)).toBe(0);
  expect(textWidth('mm', 13)).toBeGreaterThan(textWidth('ii', 13) * 2);
  expect(textWidth('resi', 26)).toBeCloseTo(2 * textWidth('resi', 13));
});

describe('a text in lines', () => {
  it('keeps a word that is wider than the line whole', () => {
    const lines = ['di', 'pembayaran-yang-panjang', 'sekali'];
    expect(wrapText(lines.join(' '), 60, 13)).toEqual(lines);
  });

  const texts = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 });
  const widths = fc.integer({ min: 20, max: 200 });
  itHolds('loses no word, and breaks only where a line is full', [texts, widths], (words, width) => {
    const lines = wrapText(words.join(' '), width, 13);
    expect(lines.join(' ')).toBe(words.join(' '));
    for (const [index, line] of lines.entries()) {
      if (line.includes(' ')) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      const next = lines[index + 1]?.split(' ')[0];
      if (next) expect(textWidth(`${line} ${next}`, 13)).toBeGreaterThan(width);
    }
  });
});
