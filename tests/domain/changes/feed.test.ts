import { describe, expect, it } from 'vitest';
import { makeFeed } from '../../../src/domain/changes/feed.ts';
import { guideWith, revisionFile } from '../../fixtures/guide.ts';

describe('the feed', () => {
  it('holds every dated change, newest first, the coming one with its day', () => {
    const { items, updated } = makeFeed(guideWith());
    expect(items.map(({ change }) => change.id)).toEqual([
      'kebun/siram-tanaman/2030-01-01',
      'kebun/panen/2024-02-01',
      'dapur/masak-nasi/2024-01-01',
      'kebun/siram-tanaman/2024-01-01',
    ]);
    expect(items[0]?.summary).toBe('Dari dua menjadi tiga kali sehari. Berlaku mulai 1 Januari 2030.');
    expect(updated).toBe('2024-02-02');
  });

  it('of an area holds only its changes', () => {
    const guide = guideWith();
    const area = guide.areas.get('dapur');
    expect(makeFeed(guide, area).items.map(({ change }) => change.id)).toEqual([
      'dapur/masak-nasi/2024-01-01',
    ]);
  });

  it('is the same on another day, and unmoved by errata', () => {
    const words = (guide: Parameters<typeof makeFeed>[0]) =>
      makeFeed(guide).items.map(({ title, summary, published }) => [title, summary, published]);
    expect(words(guideWith({}, '2035-01-01'))).toEqual(words(guideWith()));
    const path = 'guide/dapur/x/2024-01-05.md';
    const errata = [{ date: '2024-05-01', what: 'Salah ketik.' }];
    expect(words(guideWith({ [path]: revisionFile({ errata }) }))).toEqual(
      words(guideWith({ [path]: revisionFile() })),
    );
  });

  it('holds the newest hundred', () => {
    const days = Array.from({ length: 120 }, (_, i) =>
      new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const files = Object.fromEntries(days.map((day) => [`guide/kebun/pupuk/${day}.md`, revisionFile()]));
    const area = guideWith(files).areas.get('kebun');
    const { items } = makeFeed(guideWith(files), area);
    expect(items).toHaveLength(100);
    // Three that the area has besides are newer.
    expect(items.at(-1)?.published).toBe(days[120 + 3 - 100]);
  });

  it('of nothing is empty and has no day', () => {
    const guide = guideWith();
    const area = { id: 'kosong', label: 'Kosong', summary: '', order: 9, owner: undefined, pages: [] };
    expect(makeFeed(guide, area)).toMatchObject({ items: [], updated: undefined });
  });
});
