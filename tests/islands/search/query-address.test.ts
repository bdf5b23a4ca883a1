import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryOf, searchAddress } from '../../../src/islands/search/query-address.ts';
import { anyText } from '../../search/any-text.ts';

const read = (address: string) => queryOf(new URL(address, 'https://panduan.example/cari/'));

describe('the query of an address', () => {
  it.each([
    ['#q=resi', 'resi'],
    ['#q=bukti%20pod', 'bukti pod'],
    ['#q=bukti+pod', 'bukti pod'],
    ['?q=resi', 'resi'],
    ['?q=%20bukti%20pod%20', 'bukti pod'],
    ['?x=1&q=a%26b', 'a&b'],
    ['?q=satu&q=dua', 'satu'],
    ['?q=lama#q=baru', 'baru'],
    ['?q=resi#_top', 'resi'],
    ['?q=', ''],
    ['#q=100%', '100%'],
    ['#_top', ''],
    ['', ''],
  ])('of %j is %j', (address, query) => expect(read(address)).toBe(query));

  it('is read back from the address that it makes, which tells a server nothing', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        const address = new URL(searchAddress(query), 'https://panduan.example');
        expect([address.pathname, address.search]).toEqual(['/cari/', '']);
        // Half of a surrogate pair can't be written in an address.
        expect(queryOf(address)).toBe(query.trim().toWellFormed().trim());
      }),
    );
  });
});
