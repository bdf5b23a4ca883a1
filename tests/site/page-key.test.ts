import { describe, expect, it } from 'vitest';
import { pageKeys } from '../../src/site/page-key.ts';
import { guideWith, pageOf } from '../fixtures/guide.ts';
import { soundText, today } from '../fixtures/overlay.ts';

type Edited = Readonly<Record<string, readonly [from: string, to: string]>>;

/** The key of a page of the sound guide, with texts of its files replaced. */
function keyOf(page: string, edited: Edited = {}, day = today, policy = 'p'): string {
  const files = Object.entries(edited).map(([path, [from, to]]) => {
    const text = soundText(path);
    expect(text, path).toContain(from);
    return [path, text.replace(from, to)] as const;
  });
  const guide = guideWith(Object.fromEntries(files), day);
  return pageKeys(guide, policy)(pageOf(guide, page));
}

const watering = 'kebun/siram-tanaman';
const rice = 'dapur/masak-nasi';
const harvest = 'kebun/panen';

describe('the key of a page', () => {
  it.each<[what: string, page: string, edited: Edited]>([
    [
      'its text',
      rice,
      { 'guide/dapur/masak-nasi/2024-01-01.md': ['dua gelas air. Cari', 'tiga gelas air. Cari'] },
    ],
    [
      'an earlier revision',
      watering,
      { 'guide/kebun/siram-tanaman/awal.md': ['Siram setiap pagi.', 'Siram pagi.'] },
    ],
    [
      'a decision it names',
      rice,
      { 'calibrations/2023-12-20.md': ['Satu gelas beras, dua gelas air.', 'Rekaan.'] },
    ],
    ['its note’s title', rice, { 'calibrations/2023-12-20.md': ['title: ', 'title: Rekaan '] }],
    ['a reply it offers', harvest, { 'replies/siram-belum-pasti/awal.md': ['title: ', 'title: Rekaan '] }],
    [
      'the title of a page beside it',
      harvest,
      { 'guide/kebun/siram-tanaman/2024-01-01.md': ['title: ', 'title: Rekaan '] },
    ],
    ['the name of another area', rice, { 'areas.yaml': ['label: Kebun', 'label: Kebun lain'] }],
  ])('changes with %s', (_, page, edited) => {
    expect(keyOf(page, edited)).not.toBe(keyOf(page));
  });

  it.each<[what: string, page: string, edited: Edited]>([
    [
      'the text of a page that it doesn’t name',
      rice,
      { 'guide/kebun/siram-tanaman/awal.md': ['Siram setiap pagi.', 'Siram pagi.'] },
    ],
    [
      'the text of a page beside it',
      harvest,
      { 'guide/kebun/siram-tanaman/awal.md': ['Siram setiap pagi.', 'Siram pagi.'] },
    ],
    ['a reply of others', rice, { 'replies/air-habis/awal.md': ['Mohon tunggu', 'Tunggu'] }],
  ])('stays with %s', (_, page, edited) => {
    expect(keyOf(page, edited)).toBe(keyOf(page));
  });

  it('changes with the day only where a day is still to come', () => {
    expect(keyOf(rice, {}, '2024-06-02')).toBe(keyOf(rice));
    expect(keyOf(watering, {}, '2024-06-02')).not.toBe(keyOf(watering));
    expect(keyOf(watering, {}, '2031-01-02')).toBe(keyOf(watering, {}, '2031-01-01'));
    expect(keyOf(watering, {}, '2031-01-01')).not.toBe(keyOf(watering));
  });

  it('changes with the styles in every page', () => {
    expect(keyOf(rice, {}, today, 'q')).not.toBe(keyOf(rice));
  });

  it('of a withdrawn page changes with whatever may name it', () => {
    const removed = { 'guide/dapur/masak-nasi/2024-01-01.md': ['kind: new', 'kind: removed'] } as const;
    const term = {
      'glossary.yaml': [
        soundText('glossary.yaml').split('\n')[1] ?? '',
        `${soundText('glossary.yaml').split('\n')[1]} rekaan`,
      ],
    } as const;
    expect(keyOf(rice, { ...removed, ...term })).not.toBe(keyOf(rice, removed));
    expect(keyOf(rice, term)).toBe(keyOf(rice));
  });

  it('is another one for every page', () => {
    const guide = guideWith();
    const keys = [...guide.pages.values()].map(pageKeys(guide, 'p'));
    expect(new Set(keys).size).toBe(guide.pages.size);
  });
});
