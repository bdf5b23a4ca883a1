import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rank } from '../../src/search/rank.ts';
import type { RecordKind } from '../../src/search/records.ts';
import { anyText } from './any-text.ts';
import { type MadeUpSearch, recordOf, searchGuide, searchOf } from './made-up.ts';

const kinds: RecordKind[] = ['decision', 'note', 'term', 'tool', 'reply', 'page'];
const ofKind = (kind: RecordKind) => recordOf({ kind, url: `/${kind}/`, title: 'Biaya retur' });
const filler = Array.from({ length: 20 }, (_, i) =>
  recordOf({ title: `lain${i} umum`, body: 'sering umum' }),
);

describe('ranking puts first', () => {
  it('a page before a reply, tool, note, decision or term of the same words', () => {
    const { urls } = searchOf([...kinds.map(ofKind), ...filler]);
    expect(urls('biaya retur')[0]).toBe('/page/');
    for (const kind of kinds.slice(0, -1))
      expect(searchOf([ofKind(kind), ofKind('page'), ...filler]).urls('biaya retur')).toEqual([
        '/page/',
        `/${kind}/`,
      ]);
  });

  it('what has more of the query', () => {
    const records = [
      recordOf({ title: 'Biaya' }),
      recordOf({ title: 'Retur' }),
      recordOf({ title: 'Biaya retur' }),
    ];
    expect(searchOf([...records, ...filler]).urls('biaya retur')[0]).toBe('/biaya-retur/');
  });

  it('what mentions all of the query before what has half of it in the title', () => {
    const records = [recordOf({ title: 'Biaya' }), recordOf({ url: '/teks/', body: 'biaya retur' })];
    expect(searchOf([...records, ...filler]).urls('biaya retur')[0]).toBe('/teks/');
  });

  it('what has its rare word before what has its common one', () => {
    const records = [recordOf({ title: 'Sering' }), recordOf({ title: 'Langka' })];
    const { confident, related } = searchOf([...records, ...filler]).rank('sering langka');
    expect([...confident, ...related][0]?.record).toBe(1);
  });

  it('what has it in the title before what mentions it', () => {
    const records = [recordOf({ url: '/a/', body: 'retur' }), recordOf({ url: '/b/', title: 'Retur' })];
    expect(searchOf([...records, ...filler]).urls('retur')).toEqual(['/b/', '/a/']);
  });

  it('the earlier of equals', () => {
    const records = ['/b/', '/a/'].map((url) => recordOf({ url, title: 'Retur' }));
    expect(searchOf(records).urls('retur')).toEqual(['/b/', '/a/']);
  });

  it('a word as typed before longer ones with this prefix', () => {
    const records = [
      recordOf({ title: 'Retura' }),
      recordOf({ title: 'Returx' }),
      recordOf({ title: 'Retur' }),
    ];
    expect(searchOf(records).urls('retur', true)[0]).toBe('/retur/');
  });

  it('a term if the query asks what a word means, a note if it asks about a meeting', () => {
    const records = [ofKind('page'), ofKind('term'), ofKind('note'), ...filler];
    const { urls } = searchOf(records, {
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
  const page = recordOf({ url: '/cara/', title: 'Cara membalas balasan', body: 'retur' });
  const { rank: asked } = searchOf([reply, page, recordOf({ title: 'Balasan' }), ...filler], {
    cues: { reply: ['balasan'] },
  });

  it('matches all records of that kind, whether or not they have it', () => {
    expect(asked('balasan retur').confident[0]).toMatchObject({ record: 0, coverage: 1 });
  });

  it('matches no other record that doesn’t have it', () => {
    const { urls } = searchOf(
      [reply, recordOf({ title: 'Retur' }), recordOf({ title: 'Balasan' }), ...filler],
      {
        cues: { reply: ['balasan'] },
      },
    );
    expect(urls('balasan retur')).toEqual(['/balasan/']);
  });
});

describe('a hit is an answer', () => {
  const records = [recordOf({ title: 'Retur', body: 'barang' }), recordOf({ title: 'Barang' }), ...filler];
  const { rank: asked } = searchOf(records);

  it('if it covers enough of the query’s weight', () => {
    expect(asked('retur').confident.map(({ record, coverage }) => [record, coverage])).toEqual([[0, 1]]);
  });

  it('not if too much of the query is unknown: then it may be related', () => {
    const { confident, related } = asked('retur zebra kuda');
    expect(confident).toEqual([]);
    expect(related.map(({ record }) => record)).toEqual([0]);
  });

  it('if one word of four is unknown', () => {
    const search = searchOf([recordOf({ title: 'Biaya retur hilang' }), ...filler]);
    expect(search.urls('biaya retur hilang zebra')).toEqual(['/biaya-retur-hilang/']);
  });

  it('not if it has half of what a word means', () => {
    const records = [recordOf({ title: 'Nomor' }), recordOf({ title: 'Nomor HP' })];
    const { urls } = searchOf([...records, ...filler], { phrases: { wa: ['nomor', 'hp'] } });
    expect(urls('wa')).toEqual(['/nomor-hp/']);
  });

  it('not if it has half of the words', () => {
    expect(
      searchOf([recordOf({ title: 'Retur' }), recordOf({ title: 'Saldo' }), ...filler]).rank('retur saldo'),
    ).toMatchObject({ confident: [], related: [{ record: 0 }, { record: 1 }] });
  });

  it('not if the best hit covers too little, even if a lower one covers more', () => {
    const besideTitle = (kind: RecordKind) =>
      searchOf([recordOf({ title: 'Biaya' }), recordOf({ kind, body: 'biaya retur' }), ...filler]).rank(
        'biaya retur',
      );
    expect(besideTitle('page').confident.map(({ record }) => record)).toEqual([1]);
    expect(besideTitle('term')).toMatchObject({
      confident: [],
      related: [{ record: 0 }, { record: 1, coverage: 1 }],
    });
  });

  it('not if its score is much lower than the best one', () => {
    const { urls } = searchOf([
      ofKind('page'),
      ofKind('note'),
      recordOf({ url: '/teks/', body: 'biaya retur' }),
    ]);
    expect(urls('biaya retur')).toEqual(['/page/', '/note/', '/teks/']);
    const long = recordOf({ url: '/panjang/', kind: 'term', body: `biaya retur ${'kata '.repeat(400)}` });
    expect(searchOf([ofKind('page'), long, ...filler]).urls('biaya retur')).toEqual(['/page/']);
  });

  it('not if the query is empty or nothing is found', () => {
    for (const query of ['', '   ', '?!', 'zebra', '\ud800'])
      expect(asked(query)).toEqual({ confident: [], related: [] });
  });
});

describe('at most', () => {
  const { rank: asked } = searchOf(
    Array.from({ length: 40 }, (_, i) => recordOf({ url: `/${i}/`, title: 'Retur' })),
  );

  it('ten are answers and three related', () => {
    expect(asked('retur').confident).toHaveLength(10);
    expect(asked('retur').related).toHaveLength(3);
    expect(asked('retur zebra kuda')).toMatchObject({ confident: [], related: { length: 3 } });
  });
});

describe('a result leads', () => {
  const sections = [
    { anchor: undefined, heading: '', text: 'saldo' },
    { anchor: 'a', heading: 'Retur', text: 'retur' },
    { anchor: 'b', heading: 'Barang', text: 'barang hilang hilang' },
  ];
  const { rank: asked } = searchOf([recordOf({ title: 'Ongkos kirim', sections }), ...filler]);
  const sectionOf = (query: string) => asked(query).confident[0]?.section;

  it('to the section that has most of the query', () => {
    expect(sectionOf('retur')).toBe(1);
    expect(sectionOf('barang hilang')).toBe(2);
    expect(sectionOf('retur barang hilang')).toBe(2);
  });

  it('to its top if the page is about it', () => {
    expect(sectionOf('ongkos kirim')).toBe(0);
    expect(sectionOf('saldo')).toBe(0);
  });
});

describe('the full text', () => {
  const made = searchOf([recordOf({ title: 'Retur' }), recordOf({ title: 'Saldo' }), ...filler], {
    phrases: { xyz: ['langka'] },
  });
  const withText = (query: string, text: Map<number, Set<number>>) =>
    rank(made.understand(query), made.vocabulary, text);

  it('adds records with a word that the index has no postings of', () => {
    expect(made.rank('langka').confident).toEqual([]);
    expect(withText('langka', new Map([[0, new Set([1])]])).confident).toMatchObject([
      { record: 1, coverage: 1, section: 0 },
    ]);
  });

  it('makes a record an answer if its text has the rest of the query', () => {
    expect(made.rank('retur langka').confident).toEqual([]);
    expect(withText('retur langka', new Map([[1, new Set([0])]])).confident[0]).toMatchObject({
      record: 0,
      coverage: 1,
    });
  });

  it('counts less than a title, and lowers no score', () => {
    const { confident } = withText('retur', new Map([[0, new Set([0, 1])]]));
    expect(confident.map(({ record }) => record)).toEqual([0, 1]);
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
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          words.map((each) => each.join(' ')),
        ),
        fc.boolean(),
        (query, typing) => {
          const { confident, related } = real.rank(query, typing);
          for (const { coverage, score } of [...confident, ...related]) {
            expect(coverage).toBeGreaterThan(0);
            expect(coverage).toBeLessThanOrEqual(1);
            expect(score).toBeGreaterThan(0);
          }
          for (const { coverage } of confident) expect(coverage).toBeGreaterThanOrEqual(0.6);
          for (const list of [confident, related])
            expect(list.map(({ score }) => score)).toEqual(
              list.map(({ score }) => score).sort((a, b) => b - a),
            );
          const found = [...confident, ...related].map(({ record }) => record);
          expect(new Set(found).size).toBe(found.length);
          expect(confident.length).toBeLessThanOrEqual(10);
          expect(related.length).toBeLessThanOrEqual(3);
          expect(real.rank(query, typing)).toEqual({ confident, related });
        },
      ),
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
