import { describe, expect, it } from 'vitest';
import { completeNewFile } from '../../../../scripts/admin/format/new-file.ts';

const asWritten = `---
title: Judul
published: 2023-11-02
reviewed: 2023-11-05
errata:
  - date: 2023-11-03
    what: Salah ketik.
---
`;
const midnightInJakarta = Date.parse('2026-10-07T17:00:00Z');

describe('a new file of the editor', () => {
  it('is named by today in Jakarta where no day was chosen', () => {
    expect(completeNewFile({ title: 'Judul' }, midnightInJakarta).date).toBe('2026-10-08');
    expect(completeNewFile({ title: 'Judul', date: '' }, midnightInJakarta - 1).date).toBe('2026-10-07');
  });

  it('keeps the day that was chosen', () => {
    expect(completeNewFile({ date: '2026-11-01' }, midnightInJakarta).date).toBe('2026-11-01');
  });

  it('leaves behind what was said of the copied revision only', () => {
    const copied = {
      asWritten,
      title: 'Judul',
      published: '2023-11-02',
      reviewed: '2023-11-05',
      errata: [{ date: '2023-11-03', what: 'Salah ketik.' }],
    };
    expect(Object.keys(completeNewFile(copied, midnightInJakarta))).toEqual(['asWritten', 'title', 'date']);
  });

  it('keeps what was said anew', () => {
    const data = { asWritten, published: '2026-10-09' };
    expect(completeNewFile(data, midnightInJakarta).published).toBe('2026-10-09');
  });
});
