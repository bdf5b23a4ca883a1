import { expect, it } from 'vitest';
import { findBalances } from '../../../src/domain/replies/promises.ts';

it.each([
  ['Saldo Kakak masih ada.', 'Saldo'],
  ['Untuk saldonya kami cek.', 'saldonya'],
  ['Nominalnya tetap.', 'Nominalnya'],
  ['Masih ada Rp 100.000 di akun itu.', 'Rp 100.000'],
  ['Masih ada 100 ribu.', '100 ribu'],
  ['Sisa dana di akun itu aman.', 'Sisa dana'],
  ['Total komisi Kakak aman.', 'Total komisi'],
  ['Pencairan dana hanya dilayani dari nomor HP yang sama.'],
  ['Kirim dua foto KTP, ya.'],
  ['Mohon hubungi kami dari nomor tersebut.'],
])('the balances in “%s”: %s', (text, ...words) => {
  expect(findBalances(text).map((each) => each.text)).toEqual(words);
});
