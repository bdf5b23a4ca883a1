import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNumbers } from '../../src/search/number-words.ts';

const small = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** A number as Indonesian spells it. */
function spell(n: number): string {
  const rest = (unit: number) => (n % unit === 0 ? '' : ` ${spell(n % unit)}`);
  if (n < 10) return small[n] ?? '';
  if (n === 10) return 'sepuluh';
  if (n === 11) return 'sebelas';
  if (n < 20) return `${small[n - 10]} belas`;
  if (n < 100) return `${small[Math.floor(n / 10)]} puluh${rest(10)}`;
  if (n < 200) return `seratus${rest(100)}`;
  if (n < 1000) return `${small[Math.floor(n / 100)]} ratus${rest(100)}`;
  if (n < 2000) return `seribu${rest(1000)}`;
  if (n < 1_000_000) return `${spell(Math.floor(n / 1000))} ribu${rest(1000)}`;
  return `${spell(Math.floor(n / 1_000_000))} juta${rest(1_000_000)}`;
}

describe('writeNumbers', () => {
  it('reads every spelled number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(writeNumbers(`transfer ${spell(n)} rupiah`)).toBe(`transfer ${n} rupiah`);
      }),
    );
  });

  it.each([
    ['seratus ribu tujuh lima', '100075'],
    ['lima titik tiga belas', '5.13'],
    ['lima koma tiga belas', '5.13'],
    ['kmc tujuh empat tujuh', 'kmc 747'],
    ['satu dua hari', '1 2 hari'],
    ['satu akun satu ktp', '1 akun 1 ktp'],
  ])('reads %s as %s', (spelled, digits) => expect(writeNumbers(spelled)).toBe(digits));

  const left = ['ribu', 'juta rupiah', 'puluh', 'satuan', 'kesatu', '100 ribu', 'titik', 'belas kasih'];
  it.each(left)('leaves %s', (text) => expect(writeNumbers(text)).toBe(text));
});
