import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeen, unread, unreadLine, writeSeen } from '../../src/islands/unread/unread-view.ts';

const present = ['c', 'b', 'a'];

describe('what changed since the last visit', () => {
  it('is nothing on the first visit', () => {
    expect(unread(readSeen(null, present), present)).toEqual([]);
  });

  it('is what came since, until it is marked read', () => {
    const kept = writeSeen(readSeen(null, present), present);
    const now = ['d', ...present];
    const seen = readSeen(kept, now);
    expect(unread(seen, now)).toEqual(['d']);
    expect(unread(new Set([...seen, 'd']), now)).toEqual([]);
  });

  it('survives anything else that stands in the storage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        expect(unread(readSeen(stored, present), present).every((id) => present.includes(id))).toBe(true);
      }),
    );
  });

  it('keeps only what is still listed', () => {
    expect(writeSeen(new Set(['a', 'old']), present)).toBe('["a"]');
  });

  it('is said in words', () => {
    expect(unreadLine(0)).toBe('');
    expect(unreadLine(2)).toBe('2 perubahan sejak kunjungan terakhir');
  });
});
