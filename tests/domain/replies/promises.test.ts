import { expect, it } from 'vitest';
import { findPromises } from '../../../src/domain/replies/promises.ts';

it.each([
  ['Diverifikasi dalam 1x24 jam.', '1x24 jam'],
  ['Paling lama 2-3 hari kerja.', '2-3 hari kerja'],
  ['Ditunggu 3hari ya.', '3hari'],
  ['Sekitar dua minggu, Kak.', 'dua minggu'],
  ['Mohon tunggu beberapa jam.', 'beberapa jam'],
  ['Selesai sejam lagi.', 'sejam'],
  ['Selesai hari ini.', 'hari ini'],
  ['Kami cek besok.', 'besok'],
  ['Kami kabari nanti sore.', 'nanti sore'],
  ['Masuk minggu depan.', 'minggu depan'],
  ['Pembayaran akan segera diverifikasi.', 'akan segera'],
  ['Segera kami proses.', 'Segera kami'],
  ['Pasti segera diproses.', 'Pasti segera'],
  ['Kami proses secepatnya.', 'secepatnya'],
  ['Selesai pukul 10.00.', 'pukul 10.00'],
  ['Selesai tanggal 5 Mei.', 'tanggal 5 Mei'],
  ['Paling lambat Senin.', 'Paling lambat Senin'],
  ['Untuk saat ini kami belum bisa menyebutkan batas waktunya.'],
  ['Kami belum bisa memastikan lama verifikasinya.'],
  ['Mohon segera upload bukti pembayarannya, ya.'],
  ['Selamat pagi, Kak. Mohon ditunggu.'],
  ['Satu akun memerlukan satu KTP.'],
  ['Transfer Rp 100.075 dengan kode unik 75.'],
  ['Mohon kirim empat hal ini.'],
  ['Pesanan Kakak sedang diperiksa sebelum dikirim.'],
  ['Nomor resi JX123 belum disebut.'],
  ['Kami tidak bekerja di luar jam kerja.'],
])('the promises of time in “%s”: %s', (text, ...words) => {
  expect(findPromises(text).map((each) => each.text)).toEqual(words);
});

it('a promise stands at its offset', () => {
  expect(findPromises('Baik, Kak. Besok, ya.')).toEqual([{ text: 'Besok', index: 11 }]);
});
