import { describe, expect, it } from 'vitest';
import { ageWords, buildWords, jakartaClock, newerWords } from '../../../src/islands/offline/offline-view.ts';

const held = { because: 'unreachable', guide: '2026-11-22', since: '2026-11-22T14:26:40.000Z' };

describe('a page that comes as held', () => {
  it('says why, of which day its guide is, and when it was held', () => {
    expect(ageWords(held, false)).toBe(
      'Perangkat sedang luring, tanpa jaringan. Yang dibaca: panduan per 22 November 2026, disimpan pukul 21.26 WIB.',
    );
  });

  it('does not say that the reader is offline where only the server is out of reach', () => {
    expect(ageWords(held, true)).toMatch(/^Server panduan tidak terjangkau\./);
    expect(ageWords({ ...held, because: 'slow' }, true)).toMatch(/^Jaringan sedang lambat\./);
    expect(ageWords({ ...held, because: 'failing' }, true)).toMatch(/^Server panduan sedang bermasalah\./);
  });

  it('claims no day and no time that nobody wrote down', () => {
    expect(ageWords({ ...held, guide: '' }, true)).toContain(
      'Yang dibaca: halaman yang pernah dibuka, disimpan',
    );
    expect(ageWords({ because: 'slow', guide: '', since: '' }, true)).toBe(
      'Jaringan sedang lambat. Yang dibaca: halaman yang pernah dibuka.',
    );
  });

  it('tells the time of Jakarta, over midnight, too', () => {
    expect(jakartaClock('2026-12-31T17:05:00.000Z')).toEqual({ day: '2027-01-01', minute: '00.05' });
    expect(jakartaClock('kemarin')).toEqual({ day: '', minute: '' });
    expect(ageWords({ ...held, since: '2026-12-31T17:05:00.000Z' }, true)).toContain(
      'panduan per 22 November 2026, disimpan 1 Januari 2027 pukul 00.05 WIB.',
    );
  });
});

describe('a newer guide', () => {
  const changes = ['d', 'c', 'b', 'a'].map((id) => ({ id, title: `Perubahan ${id}` }));
  const mine = { content: '1', changes: changes.slice(3) };

  it('is told with the changes that this tab doesn’t have, three of them by name', () => {
    expect(newerWords(mine, { content: '2', changes: changes.slice(1) })).toEqual({
      title: 'Ada panduan yang lebih baru',
      changes: ['Perubahan c', 'Perubahan b'],
      note: '',
    });
    const many = [{ id: 'e', title: 'Perubahan e' }, ...changes];
    expect(newerWords(mine, { content: '2', changes: many })).toMatchObject({
      changes: ['Perubahan e', 'Perubahan d', 'Perubahan c'],
      note: 'dan 1 lainnya',
    });
  });

  it('without a logged change says so, and makes nothing up', () => {
    const words = newerWords(mine, { content: '2', changes: mine.changes });
    expect(words?.changes).toEqual([]);
    expect(words?.note).toContain('tidak mencatat aturan baru');
  });

  it('that reads the same is not told, nor any to a tab that already reads it', () => {
    expect(newerWords(mine, { content: '1', changes })).toBeUndefined();
    expect(newerWords(undefined, { content: '2', changes })).toBeUndefined();
  });
});

describe('a build', () => {
  const builtAt = '2026-11-26T17:12:00Z';
  const inHours = (hours: number) => buildWords(builtAt, Date.parse(builtAt) + hours * 3_600_000);

  it('says when it was made, by the clock of Jakarta', () => {
    expect(inHours(0)).toEqual({ made: 'Panduan ini dibuat 27 November 2026 pukul 00.12 WIB.', old: '' });
  });

  it('is old once the next day’s is missing, not while that one may be late', () => {
    expect(inHours(25.9).old).toBe('');
    expect(inHours(26.1).old).toBe(
      'Panduan ini belum diperbarui sejak 27 November 2026 pukul 00.12 WIB. Untuk yang lebih baru, konfirmasi ke TL.',
    );
  });
});
