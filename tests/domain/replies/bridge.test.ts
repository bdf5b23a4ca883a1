import { expect, it } from 'vitest';
import { findBridgeFault } from '../../../src/domain/replies/promises.ts';
import { findLinks } from '../../../src/text/text-links.ts';

const url = 'https://contoh.test/retur';

it.each([
  [undefined, 'Satu akun memerlukan satu KTP, Kak.'],
  [undefined, `Biaya returnya ditanggung pengirim, Kak. Detailnya bisa dicek di sini: ${url}`],
  [undefined, `Baik, Kak. Biaya returnya Rp 10.000. ${url}`],
  [undefined, `Biaya returnya Rp 10.000\n\nDetail: ${url}`],
  [undefined, `Buka menu Pesanan, lalu pilih Retur. Contohnya di ${url}`],
  ['only-link', url],
  ['only-link', `${url} ${url}`],
  ['only-link', `Halo, Kak! ${url} Terima kasih ya, Kak.`],
  ['only-link', `Silakan cek di link berikut ya, Kak: ${url}`],
  ['only-link', `${url}\n\nSilakan klik link itu, ya.`],
  ['link-first', `${url} Biaya returnya Rp 10.000, Kak.`],
  ['link-first', `Halo, Kak. ${url}. Biaya returnya Rp 10.000.`],
  ['link-first', `Silakan cek tutorial Everpro berikut, Kak. ${url} Biaya returnya ada di menit kedua.`],
  ['link-first', `Untuk biaya retur bisa dilihat: ${url} Biayanya Rp 10.000.`],
  ['link-first', `Biaya returnya ada di bawah ini:\n\n${url}\n\nBiayanya Rp 10.000.`],
])('the fault is %s of the reply %j', (fault, text) => {
  expect(findBridgeFault(text, findLinks(text))).toBe(fault);
});
