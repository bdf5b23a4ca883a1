import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryOf } from '../../src/islands/search/query-address.ts';
import { isShared, sharedAddress } from '../../src/offline/share.ts';

const formOf = (fields: Record<string, string>) => ({ get: (name: string) => fields[name] ?? null });
const queryFor = (fields: Record<string, string>) =>
  queryOf(new URL(sharedAddress(formOf(fields)), 'https://panduan.test'));

describe('what another app shares', () => {
  it('is a POST that opens the search, and nothing else', () => {
    const share = { method: 'POST', mode: 'navigate', url: 'https://panduan.test/cari/' } as const;
    expect(isShared(share)).toBe(true);
    expect(isShared({ ...share, method: 'GET' })).toBe(false);
    expect(isShared({ ...share, mode: 'cors' })).toBe(false);
    expect(isShared({ ...share, url: 'https://panduan.test/balasan/' })).toBe(false);
  });

  it('is searched by its text, else by its title, else by its link', () => {
    expect(queryFor({ judul: 'Chat', teks: ' resi belum ada? ', tautan: 'https://x.test' })).toBe(
      'resi belum ada?',
    );
    expect(queryFor({ judul: 'Chat', teks: ' ' })).toBe('Chat');
    expect(queryFor({ tautan: 'https://x.test' })).toBe('https://x.test');
    expect(queryFor({})).toBe('');
  });

  it('stands behind the # only, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (teks) => {
        const { pathname, search } = new URL(sharedAddress(formOf({ teks })), 'https://panduan.test');
        expect([pathname, search]).toEqual(['/cari/', '']);
      }),
    );
    expect(queryFor({ teks: 'a+b & c#d' })).toBe('a+b & c#d');
  });
});
