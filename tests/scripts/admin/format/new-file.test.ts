import { describe, expect, it } from 'vitest';
import { completeNewFile } from '../../../../scripts/admin/format/new-file.ts';

const copied = {
  title: 'Judul',
  published: '2023-11-02',
  reviewed: '2023-11-05',
  errata: [{ date: '2023-11-03', what: 'Salah ketik.' }],
};
const asWritten = `---\n${JSON.stringify(copied)}\n---\n`;
const midnightInJakarta = Date.parse('2026-10-07T17:00:00Z');

describe('a new file of the editor', () => {
  it.each([
    ['is named by today in Jakarta', { title: 'Judul' }, midnightInJakarta, '2026-10-08'],
    ['is named by today where the day is blank', { date: '' }, midnightInJakarta - 1, '2026-10-07'],
    ['keeps the day that was chosen', { date: '2026-11-01' }, midnightInJakarta, '2026-11-01'],
  ])('%s', (_, data, now, date) => {
    expect(completeNewFile(data, now).date).toBe(date);
  });

  it('leaves behind what was said of the copied revision, except what was said anew', () => {
    const keysOf = (data: object) => Object.keys(completeNewFile({ asWritten, ...data }, midnightInJakarta));
    expect(keysOf(copied)).toEqual(['asWritten', 'title', 'date']);
    const anew = { asWritten, published: '2026-10-09' };
    expect(completeNewFile(anew, midnightInJakarta).published).toBe('2026-10-09');
  });
});
