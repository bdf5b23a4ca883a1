import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapLine, queryOf } from '../../../src/islands/search/search-view.ts';

describe('queryOf', () => {
  it.each([
    ['?q=resi', 'resi'],
    ['?q=bukti+pod', 'bukti pod'],
    ['?q=%20bukti%20pod%20', 'bukti pod'],
    ['?x=1&q=a%26b', 'a&b'],
    ['?q=satu&q=dua', 'satu'],
    ['?q=', ''],
    ['?q=100%', '100%'],
    ['', ''],
  ])('of %j is %j', (search, query) => {
    expect(queryOf(search)).toBe(query);
  });

  it('reads back what an address was made from', () => {
    fc.assert(
      fc.property(fc.string(), (query) => queryOf(`?q=${encodeURIComponent(query)}`) === query.trim()),
    );
  });
});

describe('gapLine', () => {
  it('quotes the query for the TL who is to answer it', () => {
    expect(gapLine('biaya retur')).toContain('“biaya retur”');
  });
});
