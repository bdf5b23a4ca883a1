import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../../../src/islands/search/mask-numbers.ts';
import { anyText } from '../../search/any-text.ts';

/** Made-up numbers of people, orders and tickets. */
const masked = [
  '081234567890',
  '0812-3456-7890',
  '0812 3456 7890',
  '0812.345.6789',
  '+62 812 3456 7890',
  '62.812.3456.7890',
  '021-5551234',
  '3201010101900001',
  '3201 0101 0190 0001',
  '#482',
  'TKT-48213',
  'INV/2023/10/48213',
  'JP1234567890',
  '231101998877',
];

describe('a masked text', () => {
  it.each(masked)('has no %s', (number) => {
    expect(maskNumbers(number)).toBe('[nomor]');
    expect(maskNumbers(`halo (${number}), belum masuk`)).toBe('halo ([nomor]), belum masuk');
  });

  it.each([
    ['order 482131 belum sampai', 'order [nomor] belum sampai'],
    ['pesanan no. 48213', 'pesanan no. [nomor]'],
    ['tiket #48213 blm dibalas', 'tiket [nomor] blm dibalas'],
    ['email budi.s+1@contoh.co.id ganti', 'email [e-mail] ganti'],
    ['hp 081234567890 dan 081234567891', 'hp [nomor] dan [nomor]'],
    ['tf Rp 1.250.075 order 231101998877', 'tf Rp 1.250.075 order [nomor]'],
    ['[10:32, 1/11/2023] 081234567890', '[10:32, 1/11/2023] [nomor]'],
  ])('of %j is %j', (text, without) => expect(maskNumbers(text)).toBe(without));

  it.each([
    'kmc 747',
    'tf Rp 1.250.075, order total 1.250.000',
    'rp1250075000',
    'tf 1250075',
    '100.000.000',
    'aturan 2023-11-01 dan 01/11/2023',
    '[10:32, 1/11/2023]',
    'order total 1.250.000',
    'bayar 100.075 kode 75',
    'jam 08.00-17.00',
    '@evermos',
  ])('is %j itself', (text) => expect(maskNumbers(text)).toBe(text));

  it('is soon there, whatever it was, and masks nothing twice', () => {
    fc.assert(fc.property(anyText, (text) => maskNumbers(maskNumbers(text)) === maskNumbers(text)));
    for (const sign of ['1', '1.', 'a', 'a.', 'a-', '1 ', '@', 'rp', '#1']) {
      const started = performance.now();
      maskNumbers(sign.repeat(10_000));
      expect(performance.now() - started, sign).toBeLessThan(1000);
    }
  });
});
