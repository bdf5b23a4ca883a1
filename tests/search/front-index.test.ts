import { beforeAll, describe, expect, it } from 'vitest';
import {
  bodyLimit,
  buildFrontIndex,
  cardPacks,
  type FrontIndex,
  packLength,
} from '../../src/search/front-index.ts';
import { lexiconOf, manyRecords, recordOf, searchGuide, searchOf } from './made-up.ts';

/** Where a root stands, as record, weight and section. */
function postingsOf(index: FrontIndex, root: string) {
  const flat = index.postings[index.roots.indexOf(root)] ?? [];
  let record = 0;
  return Array.from({ length: flat.length / 3 }, (_, i) => {
    record += flat[3 * i] ?? 0;
    return { record, weight: flat[3 * i + 1] ?? 0, section: flat[3 * i + 2] ?? 0 };
  });
}
const weightIn = (index: FrontIndex, root: string, record = 0) =>
  postingsOf(index, root).find((each) => each.record === record)?.weight ?? 0;

describe('the front file', () => {
  let real: FrontIndex;
  beforeAll(async () => {
    real = (await searchGuide()).index;
  });

  it('has its lists in step and its words in order', () => {
    const { words, rootOf, roots, postings, kinds, urls, titles, sections, areas } = real;
    expect(rootOf).toHaveLength(words.length);
    expect(postings).toHaveLength(roots.length);
    for (const list of [kinds, titles, sections, areas]) expect(list).toHaveLength(urls.length);
    expect(words).toEqual([...new Set(words)].sort());
    expect(roots).toEqual([...new Set(roots)].sort());
    expect(new Set(rootOf).size).toBe(roots.length);
  });

  it('has every posting whole: a record and a section that are there, a weight of 1 to 99', () => {
    for (const root of real.roots) {
      const found = postingsOf(real, root);
      expect(new Set(found.map(({ record }) => record)).size).toBe(found.length);
      for (const { record, weight, section } of found) {
        expect(real.urls[record]).toBeDefined();
        expect(weight).toBeGreaterThanOrEqual(1);
        expect(weight).toBeLessThanOrEqual(99);
        expect(2 * section).toBeLessThanOrEqual(real.sections[record]?.length ?? 0);
      }
    }
  });

  it('survives being published as JSON', () => {
    expect(JSON.parse(JSON.stringify(real))).toEqual(real);
  });

  it('of nothing is empty and can be asked', () => {
    const { index, rank } = searchOf([]);
    expect(index).toMatchObject({ words: [], roots: [], postings: [], urls: [], body: true });
    expect(rank('resi hilang')).toEqual({ confident: [], related: [] });
  });

  it('knows the words that the lexicon leads to, though no record holds them', () => {
    const { words } = buildFrontIndex([], lexiconOf({ phrases: { blm: ['belum'] } }));
    expect(words).toEqual(['belum']);
  });

  it('takes names of every object’s properties for words like others', () => {
    const { index, urls } = searchOf([recordOf({ title: 'constructor toString __proto__', url: '/a/' })]);
    expect(index.words).toEqual(['constructor', 'proto', 'tostring']);
    expect(urls('constructor')).toEqual(['/a/']);
  });
});

describe('a word counts', () => {
  const filler = 'kata lain yang tidak penting';
  const index = buildFrontIndex(
    [
      recordOf({
        title: 'resi',
        answer: 'retur',
        aliases: ['saldo'],
        terms: ['tiket'],
        body: `mutasi ${filler}`,
      }),
      recordOf({ title: 'lain', named: ['resi'], body: `mutasi mutasi mutasi ${filler}` }),
      recordOf({ kind: 'term', title: 'x', answer: 'retur' }),
    ],
    lexiconOf(),
  );

  it('more in the title or an alias than in a term, there more than in the answer, least in the text', () => {
    const weights = ['resi', 'tiket', 'retur', 'mutasi'].map((root) => weightIn(index, root));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(new Set(weights).size).toBe(weights.length);
    expect(weightIn(index, 'saldo')).toBe(weightIn(index, 'resi'));
    expect(weightIn(index, 'resi', 1)).toBeGreaterThan(weightIn(index, 'tiket'));
  });

  it('more where it stands more often, less and less so', () => {
    const [once = 0, thrice = 0] = [weightIn(index, 'mutasi', 0), weightIn(index, 'mutasi', 1)];
    expect(thrice).toBeGreaterThan(once);
    expect(thrice).toBeLessThan(3 * once);
  });

  it('as text where it is a term’s whole meaning: only a page’s answer is chosen words', () => {
    expect(weightIn(index, 'retur', 2)).toBeLessThan(weightIn(index, 'retur', 0));
  });

  it('once however many aliases hold it', () => {
    const records = [recordOf({ aliases: ['resi'] }), recordOf({ aliases: ['resi', 'no resi', 'cek resi'] })];
    const of = buildFrontIndex(records, lexiconOf());
    expect(weightIn(of, 'resi', 1)).toBe(weightIn(of, 'resi', 0));
  });

  it('little where it is a day, save in the title: a page that mentions a meeting isn’t about it', () => {
    const day = '1 nov 2023';
    const of = buildFrontIndex(
      [recordOf({ title: `${day} rapat` }), recordOf({ answer: `${day} rapat`, body: `${day} ${day}` })],
      lexiconOf(),
    );
    expect(weightIn(of, '2023_11_01', 0)).toBe(weightIn(of, 'rapat', 0));
    expect(weightIn(of, '2023_11_01', 1)).toBeLessThan(weightIn(of, 'rapat', 1));
  });

  it('less in a long text than in a short one, and something even in the longest', () => {
    const records = ['langka', `langka ${'kata '.repeat(4000)}`, ...Array(398).fill('kata')];
    const of = buildFrontIndex(
      records.map((body) => recordOf({ body })),
      lexiconOf(),
    );
    expect(weightIn(of, 'langka', 1)).toBeLessThan(weightIn(of, 'langka', 0));
    expect(weightIn(of, 'langka', 1)).toBe(1);
  });

  it('in any form as its root', () => {
    const { index: of } = searchOf([recordOf({ title: 'kirim' }), recordOf({ body: 'pengiriman dikirim' })]);
    expect(postingsOf(of, 'kirim').map(({ record }) => record)).toEqual([0, 1]);
  });
});

describe('a word leads to', () => {
  const sections = [
    { anchor: undefined, heading: '', text: 'Pengantar' },
    { anchor: 'kapan', heading: 'Kapan', text: 'Pagi hari' },
    { anchor: 'hujan', heading: 'Hujan', text: 'Siram saat hujan, pagi pagi pagi' },
  ];
  const index = buildFrontIndex([recordOf({ title: 'Siram', sections })], lexiconOf());
  const sectionOf = (root: string) => postingsOf(index, root)[0]?.section;

  it('the section that holds it most', () => {
    expect(sectionOf('hujan')).toBe(2);
    expect(sectionOf('kapan')).toBe(1);
    expect(sectionOf('pagi')).toBe(2);
  });

  it('the top, where the page is about it or it stands there', () => {
    expect(sectionOf('siram')).toBe(0);
    expect(sectionOf('pengantar')).toBe(0);
  });

  it('the section by anchor and heading, as the file names them below the top', () => {
    expect(index.sections).toEqual([['kapan', 'Kapan', 'hujan', 'Hujan']]);
  });
});

describe('a large guide', () => {
  const page = recordOf({ title: 'resi', body: 'langka' });
  const index = buildFrontIndex([page, ...manyRecords(bodyLimit)], lexiconOf());

  it('keeps its text out of the front file, and says so', () => {
    expect(index.body).toBe(false);
    expect(buildFrontIndex(manyRecords(bodyLimit), lexiconOf()).body).toBe(true);
    expect(postingsOf(index, 'langka')).toEqual([]);
    expect(postingsOf(index, 'resi')).toHaveLength(1);
  });

  it('still knows the words of its text, lest they be corrected', () => {
    expect(index.words).toContain('langka');
  });
});

describe('cards', () => {
  it('come in packs, in the order of the records, none lost', () => {
    const records = manyRecords(2 * packLength + 1);
    const packs = cardPacks(records);
    expect(packs.map(({ length }) => length)).toEqual([packLength, packLength, 1]);
    expect(packs.flat().map(({ url }) => url)).toEqual(records.map(({ url }) => url));
    expect(cardPacks([])).toEqual([]);
  });

  it('hold what is shown and nothing of the text', () => {
    const [[card] = []] = cardPacks([
      recordOf({ title: 'Resi', answer: 'Cek.', body: 'Rahasia', since: '2023-11-01' }),
    ]);
    expect(card).toEqual({
      kind: 'page',
      url: '/resi/',
      title: 'Resi',
      area: '',
      answer: 'Cek.',
      since: '2023-11-01',
      changed: undefined,
    });
  });
});
