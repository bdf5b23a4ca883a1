import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyText } from './any-text.ts';
import { type MadeUpSearch, recordOf, searchGuide, searchOf } from './made-up.ts';

const made = searchOf(
  [
    recordOf({
      title: 'Transfer rekening bank',
      answer: 'Status pesanan belum berubah, tidak dikirim. Jangan kirim.',
      body: 'biaya retur sicepat kakap cris cross tanggal 1 nov 2023 Rp 100.075 reseller nomor hp restrik catatan paket',
    }),
  ],
  {
    phrases: {
      tf: ['transfer'],
      blm: ['belum'],
      'not yet': ['belum'],
      'no wa': ['nomor', 'hp'],
      rek: ['rekening'],
    },
    light: ['yg', 'udah', 'gmn', 'kak', 'kakak', 'dong', 'yang', 'ada'],
    plain: ['status', 'paksa', 'rektor'],
    cues: { term: ['arti', 'apa itu'], note: ['rapat'], reply: ['wording'] },
  },
);
const read = (query: string, typing = false) =>
  made
    .understand(query, typing)
    .concepts.map(({ typed, reading, taken }) => [typed, reading, ...(taken === undefined ? [] : [taken])]);

describe('a word is read', () => {
  it.each([
    ['as it stands', 'rekening', ['rekening', 'exact']],
    ['by its root', 'ditransfer', ['ditransfer', 'root', 'transfer']],
    ['by its root, colloquial', 'ngirimin', ['ngirimin', 'root', 'kirim']],
    ['as the lexicon has it', 'tf', ['tf', 'lexicon', 'transfer']],
    ['as the lexicon has it, `-nya` and all', 'reknya', ['reknya', 'lexicon', 'rekening']],
    ['as two words', 'criscross', ['criscross', 'split', 'cris cross']],
    ['as a slip', 'reknening', ['reknening', 'typo', 'rekening']],
    ['as two letters swapped', 'sicpeat', ['sicpeat', 'typo', 'sicepat']],
    ['as nothing known', 'zebra', ['zebra', 'unknown']],
    ['as an amount, however written', 'Rp100.075,00', ['100075', 'exact']],
    ['as a day, however written', '1/11/23', ['2023_11_01', 'exact']],
  ])('%s: %s', (_, query, concept) => {
    expect(read(query)).toEqual([concept]);
  });

  it('by one name and one way each where it has several', () => {
    expect(read('tf ke rek')).toEqual([
      ['tf', 'lexicon', 'transfer'],
      ['rek', 'lexicon', 'rekening'],
    ]);
  });

  it('together with its neighbours where the lexicon has the phrase, the longest first', () => {
    expect(read('no wa not yet')).toEqual([
      ['no wa', 'lexicon', 'nomor hp'],
      ['not yet', 'lexicon', 'belum'],
    ]);
    expect(made.roots('no wa')).toEqual(['nomor', 'hp']);
  });

  it('as it stands first where the lexicon has it and the guide too', () => {
    const both = searchOf([recordOf({ title: 'tf transfer' })], { phrases: { tf: ['transfer'] } });
    expect(both.understand('tf').concepts[0]?.alternatives).toEqual([
      { roots: [both.index.roots.indexOf('tf')], weight: 1 },
      { roots: [both.index.roots.indexOf('transfer')], weight: 0.9 },
    ]);
  });

  it('joined with the next where the guide writes them as one, also with the space a letter off', () => {
    expect(read('sice pat')).toEqual([['sice pat', 'joined', 'sicepat']]);
    expect(read('biayar etur')).toEqual([
      ['biayar', 'typo', 'biaya'],
      ['etur', 'typo', 'retur'],
    ]);
  });

  it('once however often it is typed', () => {
    expect(read('rekening rekening rekeningnya zebra zebra')).toEqual([
      ['rekening', 'exact'],
      ['zebra', 'unknown'],
    ]);
  });
});

describe('nothing is corrected that is', () => {
  it.each([
    ['a word of the guide, though another is near', 'catatan'],
    ['a listed word, though one of the guide is near', 'rektor'],
    ['a listed word with affixes', 'dipaksa'],
    ['a light word', 'kakak'],
    ['three letters long', 'hpp'],
    ['a number', '100076'],
    ['a day', '2 nov 2023'],
  ])('%s: %s', (_, query) => {
    expect(made.understand(query).concepts.filter(({ reading }) => reading === 'typo')).toEqual([]);
  });

  it('to be taken as typed: neither slips nor spaces', () => {
    for (const query of ['reknening', 'biayar etur']) {
      const readings = made.understand(query, false, { typos: false }).concepts.map(({ reading }) => reading);
      expect(new Set(readings)).toEqual(new Set(['unknown']));
    }
  });
});

describe('light words', () => {
  it('are left out, and said to be', () => {
    expect(made.understand('kak udah tf ke rekening gmn dong')).toMatchObject({
      concepts: [{ typed: 'tf' }, { typed: 'rekening' }],
      dropped: ['kak', 'udah', 'ke', 'gmn', 'dong'],
    });
  });

  it('are never `belum`, `tidak` or `jangan`', () => {
    expect(read('udah tf tapi blm berubah, jangan, tidak').map(([typed]) => typed)).toEqual(
      expect.arrayContaining(['blm', 'jangan', 'tidak']),
    );
  });

  it('are what is asked where nothing else is', () => {
    expect(made.understand('yang gmn')).toMatchObject({
      concepts: [{ typed: 'yang' }, { typed: 'gmn' }],
      dropped: [],
    });
    expect(made.understand('yang yang yang').concepts).toHaveLength(1);
  });

  it('are left out while they are typed, too: what stands before them is found all the while', () => {
    expect(made.understand('tf yang', true)).toMatchObject({
      concepts: [{ typed: 'tf' }],
      dropped: ['yang'],
    });
    expect(made.roots('yang', true)).toEqual([]);
    expect(made.roots('re yang', true)).toEqual([]);
  });

  it('are, of one or two letters, whatever means nothing here', () => {
    expect(made.understand('tf q xy').dropped).toEqual(['q', 'xy']);
    expect(made.understand('tf 74').dropped).toEqual([]);
  });
});

describe('while typing, the last word', () => {
  it('may be the beginning of others, from its first letter', () => {
    expect(made.roots('r', true)).toEqual(
      expect.arrayContaining(['rekening', 'retur', 'reseller', 'restrik']),
    );
    expect(read('rekeni', true)).toEqual([['rekeni', 'prefix']]);
    expect(read('transfer rese', true)).toEqual([
      ['transfer', 'exact'],
      ['rese', 'prefix'],
    ]);
  });

  it('is itself first, where it is a word already', () => {
    const [hp] = searchOf([recordOf({ title: 'hp hpku' })]).understand('hp', true).concepts;
    expect(hp).toMatchObject({
      reading: 'exact',
      alternatives: [{ weight: 1 }, { weight: 0.75 }, { weight: 0.75 }],
    });
  });

  it('only: earlier words stand, and so does the last once it is entered', () => {
    expect(read('rese transfer', true)[0]).toEqual(['rese', 'unknown']);
    expect(read('rese')).toEqual([['rese', 'unknown']]);
  });
});

describe('a query asks for a kind', () => {
  it.each([
    ['arti restrik', ['term']],
    ['restrik apa itu', ['term']],
    ['rapat 1 nov', ['note']],
    ['wording rapat', ['note', 'reply']],
    ['artinya', []],
    ['berarti apa', []],
    ['', []],
  ])('%j: %j', (query, kinds) => {
    expect(made.understand(query).kinds).toEqual(kinds);
  });
});

describe('on the guide itself', () => {
  let real: MadeUpSearch;
  beforeAll(async () => {
    real = await searchGuide();
  });
  const meet = (a: string, b: string) => {
    const roots = new Set(real.roots(a));
    return real.roots(b).some((root) => roots.has(root));
  };

  it.each([
    ['kirim', 'pengiriman'],
    ['diterima', 'penerimaan'],
    ['tipu', 'penipuan'],
    ['cair', 'dicairin'],
    ['pencairan', 'mencairkan'],
    ['cek', 'mengecek'],
    ['cek', 'ngecek'],
    ['nilai', 'penilaian'],
    ['tanya', 'nanyain'],
    ['tanya', 'menanyakan'],
    ['tulis', 'penulisan'],
    ['sortir', 'penyortiran'],
    ['disortir', 'sortir'],
    ['unggah', 'unggahan'],
    ['upload', 'unggah'],
    ['tf', 'transfer'],
    ['rek', 'rekening'],
    ['reknening', 'rekening'],
    ['blm', 'belum'],
    ['payout', 'pencairan'],
    ['suspend', 'disuspend'],
    ['proof of delivery', 'pod'],
    ['criscross', 'criss cross'],
    ['si cepat', 'sicepat'],
    ['biayar etur', 'biaya retur'],
    ['100rb', 'Rp 100.000'],
    ['versi 5.13', 'v5.13'],
    ['ktpnya', 'ktp'],
  ])('%s finds what %s finds', (a, b) => {
    expect(meet(a, b)).toBe(true);
  });

  it.each([
    ['belum', 'sebelumnya'],
    ['sop', 'sopan'],
    ['rek', 'rekan'],
    ['kmc 747', 'kmc 644'],
  ])('%s does not find just what %s does', (a, b) => {
    expect(new Set(real.roots(a))).not.toEqual(new Set(real.roots(b)));
  });

  it('no light word is a way to write belum, tidak or jangan', () => {
    const { light, phrases } = real.index.lexicon;
    const carrying = light.filter(
      (word) => ['belum', 'tidak', 'jangan'].includes(word) || /belum|tidak|jangan/.test(`${phrases[word]}`),
    );
    expect(carrying).toEqual([]);
  });

  it('no word of the guide and no listed word is corrected', () => {
    const { words, lexicon } = real.index;
    for (const word of [...words, ...lexicon.plain, ...lexicon.light]) {
      const slips = real.understand(word).concepts.filter(({ reading }) => reading === 'typo');
      expect(slips, word).toEqual([]);
    }
  });
});

describe('whatever the query,', () => {
  it('it is understood: every concept has been typed, every way is of roots that are there', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (query, typing) => {
        const { concepts, kinds, dropped } = made.understand(query, typing);
        expect(concepts.length).toBeLessThanOrEqual(25);
        for (const { typed, reading, alternatives } of concepts) {
          expect(typed).not.toBe('');
          expect(alternatives.length === 0).toBe(reading === 'unknown');
          for (const { roots, weight } of alternatives) {
            expect(roots.length).toBeGreaterThan(0);
            for (const root of roots) expect(made.index.roots[root]).toBeDefined();
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
        expect(new Set(kinds).size).toBe(kinds.length);
        for (const word of dropped) expect(word).not.toBe('');
      }),
    );
  });

  it('so is all that was typed on the way to it', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        for (let length = 1; length <= query.length; length++) made.understand(query.slice(0, length), true);
      }),
      { numRuns: 40 },
    );
  });
});
