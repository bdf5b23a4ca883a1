import { builtPages } from '../built/built-pages.ts';

/** The address of every built page that shows something itself, in place of leading to another page. */
export const routes = builtPages()
  .filter(({ forwards }) => !forwards)
  .map(({ route }) => route);

/** One page of each template, and of each way in which a template can look. */
export const pageTypes = [
  '/',
  '/404.html',
  '/akun/',
  '/akun/whitelist/',
  '/alur/',
  '/alur/bukti-pod/',
  '/balasan/',
  '/cari/',
  '/cek-mutasi/',
  '/glosarium/',
  '/kalibrasi/',
  '/kalibrasi/2023-11-01/',
  '/kalkulator/',
  '/kontribusi/',
  '/kontribusi/nilai/',
  '/kontribusi/pesan/',
  '/luring/',
  '/onboarding/',
  '/onboarding/bank-transfer/',
  '/onboarding/hasil/',
  '/onboarding/ulangan/',
  '/pembayaran/bank-transfer/',
  '/pengiriman/gagal-kirim/',
  '/pengiriman/gagal-kirim/awal/',
  '/perubahan/',
  '/perubahan/fraud/dicabut/',
  '/riwayat/',
  '/status/',
];

/** Milliseconds that a test may take to visit `count` pages. The limit catches what hangs: one visit takes a fraction of its ten seconds. */
export function walkLimit(count = routes.length): number {
  return count * 10_000;
}
