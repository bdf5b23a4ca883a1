import { beforeAll, describe, expect, it } from 'vitest';
import { indexWords } from '../../src/search/word-index.ts';
import { type WordIndex, weightStep } from '../../src/search/word-table.ts';
import { lexiconOf, type MadeUpSearch, manyRecords, recordOf, searchGuide } from './made-up.ts';

/** Where a root stands, as record, weight and section. */
function postingsOf({ postings }: Pick<WordIndex, 'postings'>, root: string) {
  const flat = postings.get(root) ?? [];
  let record = 0;
  return Array.from({ length: flat.length / 3 }, (_, i) => {
    record += flat[3 * i] ?? 0;
    return { record, weight: flat[3 * i + 1] ?? 0, section: flat[3 * i + 2] ?? 0 };
  });
}
const indexed = (...records: Parameters<typeof recordOf>[0][]) =>
  indexWords(records.map(recordOf), lexiconOf());
const weightIn = (index: WordIndex, root: string, record = 0) =>
  postingsOf(index, root).find((each) => each.record === record)?.weight ?? 0;

describe('the words of the guide', () => {
  let real: MadeUpSearch;
  beforeAll(async () => {
    real = await searchGuide();
  });

  it('have only valid postings: an existing record and section, and a weight in steps below 100', () => {
    const index = indexWords(real.records, real.index.lexicon);
    expect(index.postings.size).toBeGreaterThan(500);
    for (const root of index.postings.keys()) {
      const found = postingsOf(index, root);
      expect(new Set(found.map(({ record }) => record)).size).toBe(found.length);
      for (const { record, weight, section } of found) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThan(100);
        expect(weight % weightStep).toBe(0);
        expect(section).toBeLessThan(Math.max(1, real.records[record]?.sections.length ?? 0));
      }
    }
  });

  it('include those that the lexicon leads to, even if no record has them', () => {
    const { rootByWord } = indexWords([], lexiconOf({ phrases: { blm: ['belum'] } }));
    expect([...rootByWord]).toEqual([['belum', 'belum']]);
  });
});

describe('a word counts', () => {
  const filler = 'kata lain yang tidak penting';
  const named = { title: 'resi', answer: 'retur', aliases: ['saldo'], terms: ['tiket'] };
  const index = indexed(
    { ...named, body: `mutasi ${filler}` },
    { title: 'lain', named: ['resi'], body: `mutasi mutasi mutasi ${filler}` },
    { kind: 'term', title: 'x', answer: `retur ${filler}` },
  );

  it('more in the title or an alias than in a term, there more than in the answer, least in the text', () => {
    const weights = ['resi', 'tiket', 'retur', 'mutasi'].map((root) => weightIn(index, root));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(new Set(weights).size).toBe(weights.length);
    expect(weightIn(index, 'saldo')).toBe(weightIn(index, 'resi'));
    expect(weightIn(index, 'resi', 1)).toBeGreaterThan(weightIn(index, 'tiket'));
  });

  it('more if it is there more often, but not in proportion', () => {
    const [once = 0, thrice = 0] = [weightIn(index, 'mutasi', 0), weightIn(index, 'mutasi', 1)];
    expect(thrice).toBeGreaterThan(once);
    expect(thrice).toBeLessThan(3 * once);
  });

  it('as text in the meaning of a term: only a page’s answer is a summary', () => {
    expect(weightIn(index, 'retur', 2)).toBeLessThan(weightIn(index, 'retur', 0));
  });

  it('once, however many aliases have it', () => {
    const of = indexed({ aliases: ['resi'] }, { aliases: ['resi', 'no resi', 'cek resi'] });
    expect(weightIn(of, 'resi', 1)).toBe(weightIn(of, 'resi', 0));
  });

  it('little if it is a day, except in the title: a page that mentions a meeting isn’t about it', () => {
    const day = '1 nov 2023';
    const of = indexed({ title: `${day} rapat` }, { answer: `${day} rapat`, body: `${day} ${day}` });
    expect(weightIn(of, '2023_11_01', 0)).toBe(weightIn(of, 'rapat', 0));
    expect(weightIn(of, '2023_11_01', 1)).toBeLessThan(weightIn(of, 'rapat', 1));
  });

  it('less in a long text than in a short one, and something even in the longest', () => {
    const records = ['langka', `langka ${'kata '.repeat(4000)}`, ...Array(398).fill('kata')];
    const of = indexed(...records.map((body) => ({ body })));
    expect(weightIn(of, 'langka', 1)).toBeLessThan(weightIn(of, 'langka', 0));
    expect(weightIn(of, 'langka', 1)).toBe(weightStep);
  });

  it('in any form as its root', () => {
    const of = indexed({ title: 'kirim' }, { body: 'pengiriman dikirim' });
    expect(postingsOf(of, 'kirim').map(({ record }) => record)).toEqual([0, 1]);
  });
});

describe('a word leads to', () => {
  const sections = [
    { anchor: undefined, heading: '', text: 'Pengantar' },
    { anchor: 'kapan', heading: 'Kapan', text: 'Pagi hari' },
    { anchor: 'hujan', heading: 'Hujan', text: 'Siram saat hujan, pagi pagi pagi' },
  ];
  const index = indexed({ title: 'Siram', sections });
  const sectionsOf = (...roots: string[]) => roots.map((root) => postingsOf(index, root)[0]?.section);

  it('the section that has most of it', () => {
    expect(sectionsOf('hujan', 'kapan', 'pagi')).toEqual([2, 1, 2]);
  });

  it('the top, if the page is about it or has it there', () => {
    expect(sectionsOf('siram', 'pengantar')).toEqual([0, 0]);
  });
});

describe('the text', () => {
  const page = recordOf({ title: 'resi', body: 'langka sekali' });
  const rootsIn = (pages: number) => [
    ...indexWords([page, ...manyRecords(pages)], lexiconOf()).postings.keys(),
  ];

  it('is indexed as far as the budget goes: all of it in a small guide, none in a large one', () => {
    expect(rootsIn(10)).toEqual(expect.arrayContaining(['resi', 'langka', 'sekali']));
    expect(rootsIn(3000)).toContain('langka');
    expect(rootsIn(3000)).not.toContain('sekali');
    expect(rootsIn(6000)).not.toContain('langka');
    expect(rootsIn(6000)).toContain('resi');
  });
});
