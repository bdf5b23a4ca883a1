import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecent } from '../../../src/islands/search/queries.ts';
import { withRecent } from '../../../src/islands/search/recent.ts';

describe('recent queries are read', () => {
  it('as they were kept, the newest eight', () => {
    expect(readRecent('["resi","tf blm masuk"]')).toEqual(['resi', 'tf blm masuk']);
    const many = Array.from({ length: 12 }, (_, i) => `q${i}`);
    expect(readRecent(JSON.stringify(many))).toEqual(many.slice(0, 8));
  });

  it.each([null, '', '{', 'null', '5', '"resi"', '{"0":"resi","length":1}'])('as none from %j', (stored) => {
    expect(readRecent(stored)).toEqual([]);
  });

  it('without anything that is no query', () => {
    expect(readRecent('["resi",1,null,{"a":1},["b"],true,"pod"]')).toEqual(['resi', 'pod']);
  });

  it('whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        const read = readRecent(stored);
        expect(read.length).toBeLessThanOrEqual(8);
        for (const query of read) expect(typeof query).toBe('string');
      }),
    );
  });
});

describe('a query is kept', () => {
  it('first, trimmed', () => {
    expect(withRecent(Object.freeze(['pod']), '  resi hilang ')).toEqual(['resi hilang', 'pod']);
    expect(withRecent([], 'resi')).toEqual(['resi']);
  });

  it('once, as last typed', () => {
    expect(withRecent(['pod', 'Resi', 'tf'], 'resi')).toEqual(['resi', 'pod', 'tf']);
  });

  it('not where it is a single letter or nothing', () => {
    for (const query of ['', '  ', 'r', ' r ']) expect(withRecent(['pod'], query)).toEqual(['pod']);
  });

  it('without numbers of people', () => {
    expect(withRecent([], 'user 081234567890 belum terima')).toEqual(['user [nomor] belum terima']);
  });

  it('by its first 200 characters, and the oldest of nine goes', () => {
    expect(withRecent([], 'x'.repeat(500))).toEqual(['x'.repeat(200)]);
    expect(withRecent([...'abcdefgh'], 'resi')).toEqual(['resi', ...'abcdefg']);
  });

  it('so that it is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (queries) => {
        const kept = queries.reduce<string[]>((recent, query) => withRecent(recent, query), []);
        expect(readRecent(JSON.stringify(kept))).toEqual(kept);
        const lower = kept.map((query) => query.toLowerCase());
        expect(new Set(lower).size).toBe(kept.length);
      }),
    );
  });
});
