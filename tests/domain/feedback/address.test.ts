import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  gapLength,
  type PageVersion,
  type Press,
  pressAddress,
  pressPaths,
} from '../../../src/domain/feedback/address.ts';

const day = fc.constantFrom('2026-11-27', '2027-02-28');
const nonce = fc.stringMatching(/^[0-9a-f]{16}$/);
const version = fc.constantFrom<PageVersion>(
  'pengiriman/bukti-pod@awal',
  'transaksi/transfer-bank@2023-11-01',
  'transaksi/transfer-bank@2023-11-01.koreksi-2026-12-02',
);
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ kind: fc.constant('baca' as const), version, day }),
  fc.record({
    kind: fc.constant('menjawab' as const),
    version,
    answer: fc.constantFrom('ya' as const, 'tidak' as const),
    day,
    nonce,
  }),
  fc.record({
    kind: fc.constant('tidak-ketemu' as const),
    words: fc.string({ unit: 'grapheme', maxLength: gapLength / 2 }),
    day,
    nonce,
  }),
);

it('every press has an address that only the path of its kind reads, and reads whole', () => {
  fc.assert(
    fc.property(press, (each) => {
      const { pathname, search } = new URL(pressAddress(each), 'https://panduan.example');
      const read = Object.entries(pressPaths).flatMap(([kind, pattern]) => {
        const groups = new RegExp(pattern).exec(pathname)?.groups;
        const words = kind === 'tidak-ketemu' && { words: decodeURIComponent(search.slice(1)) };
        return groups ? [{ kind, ...groups, ...words }] : [];
      });
      expect(read).toEqual([each]);
    }),
  );
});

it.each([
  '/umpan-balik/baca/a/b@2023-11-01/besok',
  '/umpan-balik/baca/../b@awal/2026-11-27',
  '/umpan-balik/',
])('%s is the path of no press', (path) => {
  for (const pattern of Object.values(pressPaths)) expect(path).not.toMatch(new RegExp(pattern));
});
