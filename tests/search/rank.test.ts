import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rank } from '../../src/search/rank.ts';
import type { RecordKind, SearchRecord } from '../../src/search/records.ts';
import { anyText } from './any-text.ts';
import { type MadeUpSearch, recordOf, searchGuide, searchOf } from './made-up.ts';

const kinds: RecordKind[] = ['decision', 'note', 'term', 'tool', 'reply'];
const ofKind = (kind: RecordKind) => recordOf({ kind, url: `/${kind}/`, title: 'Biaya retur' });
const titled = (...titles: string[]) => titles.map((title) => recordOf({ title }));
const mention = (body: string) => recordOf({ url: '/teks/', body });
const filler = Array.from({ length: 20 }, (_, i) =>
  recordOf({ title: `lain${i} umum`, body: 'sering umum' }),
);
const among = (...records: SearchRecord[]) => searchOf([...records, ...filler]);
const found = (hits: readonly { record: number }[]) => hits.map(({ record }) => record);

describe('ranking puts first', () => {
  it('a page before a reply, tool, note, decision or term of the same words', () => {
    expect(among(...[...kinds, 'page' as const].map(ofKind)).urls('biaya retur')[0]).toBe('/page/');
    for (const kind of kinds)
      expect(among(ofKind(kind), ofKind('page')).urls('biaya retur')).toEqual(['/page/', `/${kind}/`]);
  });

  it('what has more of the query', () => {
    expect(among(...titled('Biaya', 'Retur', 'Biaya retur')).urls('biaya retur')[0]).toBe('/biaya-retur/');
  });

  it('what mentions all of the query before what has half of it in the title', () => {
    expect(among(...titled('Biaya'), mention('biaya retur')).urls('biaya retur')[0]).toBe('/teks/');
  });

  it('what has its rare word before what has its common one', () => {
    const { confident, related } = among(...titled('Sering', 'Langka')).rank('sering langka');
    expect([...confident, ...related][0]?.record).toBe(1);
  });

  it('what has it in the title before what mentions it', () => {
    expect(among(mention('retur'), ...titled('Retur')).urls('retur')).toEqual(['/retur/', '/teks/']);
  });

  it('the earlier of equals', () => {
    const records = ['/b/', '/a/'].map((url) => recordOf({ url, title: 'Retur' }));
    expect(searchOf(records).urls('retur')).toEqual(['/b/', '/a/']);
  });

  it('a word as typed before longer ones with this prefix', () => {
    expect(searchOf(titled('Retura', 'Returx', 'Retur')).urls('retur', true)[0]).toBe('/retur/');
  });

  it('a term if the query asks what a word means, a note if it asks about a meeting', () => {
    const { urls } = searchOf([ofKind('page'), ofKind('term'), ofKind('note'), ...filler], {
      cues: { term: ['arti'], note: ['rapat'] },
      light: ['arti', 'rapat'],
    });
    expect(urls('biaya retur')[0]).toBe('/page/');
    expect(urls('arti biaya retur').indexOf('/term/')).toBeLessThan(urls('biaya retur').indexOf('/term/'));
    expect(urls('rapat biaya retur')[0]).toBe('/note/');
  });
});

describe('a word that asks for a kind', () => {
  const reply = recordOf({ kind: 'reply', url: '/balasan/', title: 'Retur' });
  const asking = (...records: SearchRecord[]) =>
    searchOf([reply, ...records, ...titled('Balasan'), ...filler], { cues: { reply: ['balasan'] } });

  it('matches all records of that kind, whether or not they have it', () => {
    const page = recordOf({ url: '/cara/', title: 'Cara membalas balasan', body: 'retur' });
    expect(asking(page).rank('balasan retur').confident[0]).toMatchObject({ record: 0, coverage: 1 });
  });

  it('matches no other record that doesn’t have it', () => {
    expect(asking(...titled('Retur')).urls('balasan retur')).toEqual(['/balasan/']);
  });
});

describe('a hit is an answer', () => {
  const { rank: asked } = among(recordOf({ title: 'Retur', body: 'barang' }), ...titled('Barang'));

  it('if it covers enough of the query’s weight', () => {
    expect(asked('retur').confident.map(({ record, coverage }) => [record, coverage])).toEqual([[0, 1]]);
  });

  it('not if too much of the query is unknown: then it may be related', () => {
    expect(asked('retur zebra kuda')).toMatchObject({ confident: [], related: [{ record: 0 }] });
  });

  it('if one word of four is unknown', () => {
    const search = among(...titled('Biaya retur hilang'));
    expect(search.urls('biaya retur hilang zebra')).toEqual(['/biaya-retur-hilang/']);
  });

  it('not if it has half of what a word means', () => {
    const phrases = { wa: ['nomor', 'hp'] };
    expect(searchOf([...titled('Nomor', 'Nomor HP'), ...filler], { phrases }).urls('wa')).toEqual([
      '/nomor-hp/',
    ]);
  });

  it('not if it has half of the words', () => {
    const halves = { confident: [], related: [{ record: 0 }, { record: 1 }] };
    expect(among(...titled('Retur', 'Saldo')).rank('retur saldo')).toMatchObject(halves);
  });

  it('not if the best hit covers too little, even if a lower one covers more', () => {
    const besideTitle = (kind: RecordKind) =>
      among(...titled('Biaya'), recordOf({ kind, body: 'biaya retur' })).rank('biaya retur');
    expect(found(besideTitle('page').confident)).toEqual([1]);
    const related = [{ record: 0 }, { record: 1, coverage: 1 }];
    expect(besideTitle('term')).toMatchObject({ confident: [], related });
  });

  it('not if its score is much lower than the best one', () => {
    const { urls } = searchOf([ofKind('page'), ofKind('note'), mention('biaya retur')]);
    expect(urls('biaya retur')).toEqual(['/page/', '/note/', '/teks/']);
    const long = recordOf({ url: '/panjang/', kind: 'term', body: `biaya retur ${'kata '.repeat(400)}` });
    expect(among(ofKind('page'), long).urls('biaya retur')).toEqual(['/page/']);
  });

  it('not if the query is empty or nothing is found', () => {
    for (const query of ['', '   ', '?!', 'zebra', '\ud800'])
      expect(asked(query)).toEqual({ confident: [], related: [] });
  });
});

it('at most ten are answers and three related', () => {
  const records = Array.from({ length: 40 }, (_, i) => recordOf({ url: `/${i}/`, title: 'Retur' }));
  const { rank: asked } = searchOf(records);
  expect(asked('retur')).toMatchObject({ confident: { length: 10 }, related: { length: 3 } });
  expect(asked('retur zebra kuda')).toMatchObject({ confident: [], related: { length: 3 } });
});

describe('a result leads', () => {
  const sections = [
    { anchor: undefined, heading: '', text: 'saldo' },
    { anchor: 'a', heading: 'Retur', text: 'retur' },
    { anchor: 'b', heading: 'Barang', text: 'barang hilang hilang' },
  ];
  const { rank: asked } = among(recordOf({ title: 'Ongkos kirim', sections }));

  it.each([
    [
      'to the section that has most of the query',
      ['retur', 'barang hilang', 'retur barang hilang'],
      [1, 2, 2],
    ],
    ['to its top if the page is about it', ['ongkos kirim', 'saldo'], [0, 0]],
  ])('%s', (_, queries, places) => {
    expect(queries.map((query) => asked(query).confident[0]?.section)).toEqual(places);
  });
});

describe('the full text', () => {
  const made = searchOf([...titled('Retur', 'Saldo'), ...filler], { phrases: { xyz: ['langka'] } });
  const withText = (query: string, text: [concept: number, records: number[]]) =>
    rank(made.understand(query), made.vocabulary, new Map([[text[0], new Set(text[1])]])).confident;

  it('adds records with a word that the index has no postings of', () => {
    expect(made.rank('langka').confident).toEqual([]);
    expect(withText('langka', [0, [1]])).toMatchObject([{ record: 1, coverage: 1, section: 0 }]);
  });

  it('makes a record an answer if its text has the rest of the query', () => {
    expect(made.rank('retur langka').confident).toEqual([]);
    expect(withText('retur langka', [1, [0]])[0]).toMatchObject({ record: 0, coverage: 1 });
  });

  it('counts less than a title, and lowers no score', () => {
    const confident = withText('retur', [0, [0, 1]]);
    expect(found(confident)).toEqual([0, 1]);
    expect(confident[0]).toEqual(made.rank('retur').confident[0]);
  });
});

describe('whatever the query,', () => {
  let real: MadeUpSearch;
  beforeAll(async () => {
    real = await searchGuide();
  });

  it('every result covers more than nothing and no more than all, and is sure only above the threshold', () => {
    const words = fc.array(
      fc.constantFrom('retur', 'rekening', 'tf', 'blm', 'pod', 'cair', 'zebra', 'kmc 747', 'user'),
    );
    const queries = fc.oneof(
      anyText,
      words.map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(queries, fc.boolean(), (query, typing) => {
        const { confident, related } = real.rank(query, typing);
        const hits = [...confident, ...related];
        for (const { coverage, score } of hits) {
          expect(coverage).toBeGreaterThan(0);
          expect(coverage).toBeLessThanOrEqual(1);
          expect(score).toBeGreaterThan(0);
        }
        for (const { coverage } of confident) expect(coverage).toBeGreaterThanOrEqual(0.6);
        for (const list of [confident, related])
          expect(list).toEqual(list.toSorted((a, b) => b.score - a.score));
        expect(new Set(found(hits)).size).toBe(hits.length);
        expect(confident.length).toBeLessThanOrEqual(10);
        expect(related.length).toBeLessThanOrEqual(3);
        expect(real.rank(query, typing)).toEqual({ confident, related });
      }),
    );
  });

  it('something is found from its first letter on', () => {
    for (const letter of new Set([...real.vocabulary.rootOfWord.keys()].map((word) => word[0] ?? ''))) {
      const { confident, related } = real.rank(letter, true);
      expect(confident.length + related.length, letter).toBeGreaterThan(0);
    }
  });

  it('it ranks the same however often and in whatever order others are asked before', () => {
    const queries = ['retur', 'tf blm masuk', 'pod sicepat', 'arti restrik', 'zebra'];
    const first = queries.map((query) => real.rank(query));
    expect(queries.toReversed().map((query) => real.rank(query))).toEqual(first.toReversed());
  });
});
