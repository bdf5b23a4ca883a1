import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRupiah, group } from '../../../src/domain/money/money.ts';
import { findToldTransfer } from '../../../src/domain/money/told-transfer.ts';
import { pastedOf } from '../../fixtures/pasted.ts';
import { itHolds } from '../../fixtures/property.ts';

/** What messages tell: paid, total, and the message. */
const told = `
1250075 1250000 user sudah tf Rp 1.250.075, status belum berubah, order total 1.250.000
1250075 1250000 order total 1.250.000, user sudah tf Rp 1.250.075
1250075 1250000 1.250.075 sudah ditransfer, tagihannya 1.250.000
1250075 1250000 Total pembayaran Rp1.250.000,00. Dibayar Rp1.250.075,00.
1250075 1250000 total:1.250.000,tf:1.250.075
1250075 1250000 tf 1250075 order 1250000
100057 100075 user transfer 100.057 padahal tagihan 100.075, ini salahnya dimana ya
100057 100075 100.075 tagihan, 100.057 ditransfer
100057 100075 harusnya transfer 100.075 tapi tf 100.057
1000075 100075 kelebihan transfer 1 angka jd 1.000.075 harusnya 100.075, tolong ya ka
150000 150087 salah masukin nominal harusnya 150.087 malah saya transfer 150.000
100000 100000 total 100.000, sudah bayar 100rb
100000 1500000 bayar 100 rb, total 1,5 juta
1265075 1250000 total 1.250.000 ongkir 15.000 tf 1.265.075
200312 200000 kenapa totalnya jadi 200.312 padahal belanjaan saya cuma 200 ribu pas, yg 312 itu apa
100075 100000 order 1203948 sudah tf 100.075 total 100.000
100075 100000 100.000 100.075
100075 100000 100.075 100.000
250000 25000 250.000 vs 25.000
`;

it.each(told.trim().split('\n'))('%s', (line) => {
  const [paid, total, ...words] = line.split(' ');
  expect(findToldTransfer(words.join(' '))).toEqual({ paid: Number(paid), total: Number(total) });
});

it.each([
  'Rp500.000 nyasar',
  'total belanja 1.250.000 kode unik 208',
  'tf 100.075 tgl 26-11-2026 jam 10.30, kmc 747',
  '081234567890 sudah tf 100.075',
  'EV-100123 sudah tf 100.075',
  'order 1203948 sudah tf 100.075',
  'biaya 5.000, 7.500 dan 10.000',
  'app v5.130 dan 100.000',
  '100.000 100.000',
  '',
])('no transfer is told by %j', (message) => {
  expect(findToldTransfer(message)).toBeUndefined();
});

it('a line of its own is a clause of its own', () => {
  expect(findToldTransfer('1.250.000 total\n1.250.075 tf')).toEqual({ total: 1_250_000, paid: 1_250_075 });
});

describe('any transfer', () => {
  const amounts = fc.integer({ min: 1000, max: 99_999_999 });
  const transfers = fc.record({ total: amounts, paid: amounts });
  const writings = fc.constantFrom(formatRupiah, group, (amount: number) => `Rp${amount}`);

  itHolds(
    'is read from either order of its sentences',
    [transfers, writings, fc.boolean()],
    (transfer, write, isFirst) => {
      const sentences = [`user sudah tf ${write(transfer.paid)}`, `order total ${write(transfer.total)}`];
      const message = (isFirst ? sentences : sentences.toReversed()).join(', ');
      expect(findToldTransfer(message)).toEqual(transfer);
    },
  );

  const message = 'user sudah tf Rp 1.250.075, status belum berubah, order total 1.250.000';
  itHolds('is read whatever a chat put into the text', [pastedOf(message, '')], (paste) => {
    expect(findToldTransfer(paste)).toEqual({ total: 1_250_000, paid: 1_250_075 });
  });

  itHolds('is of amounts that the message holds', [fc.string()], (text) => {
    const { paid = 1000, total = 1000 } = findToldTransfer(text) ?? {};
    expect(Math.min(paid, total)).toBeGreaterThanOrEqual(1000);
  });
});
