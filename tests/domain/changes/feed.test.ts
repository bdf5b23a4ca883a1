import { describe, expect, it } from 'vitest';
import { makeFeed } from '../../../src/domain/changes/feed.ts';
import { addDays } from '../../../src/domain/dated/iso-date.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { guideWith, revisionFile } from '../../fixtures/guide.ts';
import { answered, correctedTwice } from './tellings.ts';

const guide = guideWith();

describe('the feed', () => {
  it('holds every dated change, newest first, the coming one with its day', () => {
    const { items, updated } = makeFeed(guide);
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
    const { items } = makeFeed(guide, guide.areas.get('dapur'));
    expect(items.map(({ change }) => change.id)).toEqual(['dapur/masak-nasi/2024-01-01']);
  });

  it('is the same on another day, but for what a correction says since', () => {
    const words = (of: Guide) =>
      makeFeed(of).items.map(({ title, summary, published }) => [title, summary, published]);
    expect(words(guideWith({}, '2035-01-01'))).toEqual(words(guide));
    const told = { ...correctedTwice, ...answered };
    const [before, after] = ['2024-05-02', '2035-01-01'].map((day) => words(guideWith(told, day)));
    expect(after).toEqual(before);
    expect(after?.slice(0, 3)).toEqual([
      ['Terjawab: Hujan', expect.stringMatching('hujan.*Jawaban: Tidak disiram.'), '2024-05-01'],
      ['Koreksi: Menanak nasi', 'Airnya empat gelas.', '2024-04-01'],
      ['Koreksi: Memasak nasi', 'Airnya tiga gelas.', '2024-03-01'],
    ]);
  });

  it('holds the newest hundred', () => {
    const days = Array.from({ length: 120 }, (_, index) => addDays('2020-01-01', index));
    const files = Object.fromEntries(days.map((day) => [`guide/kebun/pupuk/${day}.md`, revisionFile()]));
    const many = guideWith(files);
    const { items } = makeFeed(many, many.areas.get('kebun'));
    expect(items).toHaveLength(100);
    // Three that the area has besides are newer.
    expect(items.at(-1)?.published).toBe(days[120 + 3 - 100]);
  });

  it('of nothing is empty and has no day', () => {
    const area = { id: 'kosong', label: 'Kosong', summary: '', order: 9, owner: undefined, pages: [] };
    expect(makeFeed(guide, area)).toMatchObject({ items: [], updated: undefined });
  });
});
