import { describe, expect, it } from 'vitest';
import { logPages, logUrl } from '../../src/site/change-log.ts';
import { guideWith, revisionFile } from '../fixtures/guide.ts';

describe('the pages of the change log', () => {
  it('are there for every area and kind, even where nothing changed', () => {
    const guide = guideWith();
    const urls = logPages(guide).map(({ filter, number }) => logUrl(filter, number));
    const some = [
      '/perubahan/',
      '/perubahan/kebun/',
      '/perubahan/semua/dicabut/',
      '/perubahan/kebun/berubah/',
    ];
    expect(urls).toEqual(expect.arrayContaining(some));
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toHaveLength((1 + guide.areas.size) * 7);
  });

  it('hold just the changes of their filter', () => {
    const log = logPages(guideWith()).find(
      ({ filter, number }) => logUrl(filter, number) === '/perubahan/kebun/berubah/',
    );
    expect(log?.changes.map(({ id }) => id)).toEqual([
      'kebun/siram-tanaman/2030-01-01',
      'kebun/siram-tanaman/2024-01-01',
    ]);
  });

  it('put what nobody dated last', () => {
    const all = logPages(guideWith())[0]?.changes.map(({ id }) => id);
    expect(all?.at(-1)).toBe('kebun/siram-tanaman/awal');
  });

  it('go on where a page would grow too long, and lose none', () => {
    const paths = Array.from({ length: 230 }, (_, i) => `guide/dapur/halaman-${i}/2024-01-01.md`);
    const guide = guideWith(Object.fromEntries(paths.map((path) => [path, revisionFile()])));
    const pages = logPages(guide).filter(({ filter }) => filter.area?.id === 'dapur' && !filter.kind);
    expect(pages.map(({ changes }) => changes.length)).toEqual([100, 100, 31]);
    expect(pages.map(({ filter, number }) => logUrl(filter, number)).at(-1)).toBe('/perubahan/dapur/hal-3/');
  });
});
