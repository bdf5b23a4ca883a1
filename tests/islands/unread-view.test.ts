import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeen, unread, unreadLine, writeSeen } from '../../src/islands/unread/unread-view.ts';

const present = ['e', 'd', 'c', 'b', 'a'];

describe('the unread changes', () => {
  it('are the newest on the first visit, whatever else there is', () => {
    expect(unread(readSeen(null, present), present)).toEqual(['e', 'd', 'c']);
  });

  it('are what came since, until it is marked read', () => {
    const kept = writeSeen(new Set(present), present);
    const now = ['f', ...present];
    const seen = readSeen(kept, now);
    expect(unread(seen, now)).toEqual(['f']);
    expect(unread(new Set([...seen, 'f']), now)).toEqual([]);
  });

  it('survive anything else that stands in the storage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        expect(unread(readSeen(stored, present), present).every((id) => present.includes(id))).toBe(true);
      }),
    );
  });

  it('keeps only what is still listed', () => {
    expect(writeSeen(new Set(['a', 'old']), present)).toBe('["a"]');
  });

  it('are said in words', () => {
    expect(unreadLine(0)).toBe('');
    expect(unreadLine(2)).toBe('2 belum dibaca');
    expect(unreadLine(0, 0)).toBe('');
    expect(unreadLine(5, 0)).toBe('5 belum dibaca');
    expect(unreadLine(5, 2)).toBe('5 belum dibaca, 2 ditandai satu per satu');
    expect(unreadLine(2, 2)).toBe('2 belum dibaca, tandai satu per satu');
  });
});
