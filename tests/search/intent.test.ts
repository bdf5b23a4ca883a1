import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/search/intent/features.ts';
import { makeGuesser } from '../../src/search/intent/guess.ts';
import { setAside } from '../../src/search/intent/set-aside.ts';
import { chancesOf } from '../../src/search/intent/table.ts';
import { trainIntent } from '../../src/search/intent/train.ts';
import { rank } from '../../src/search/rank.ts';
import { recordOf, searchOf } from './made-up.ts';

const lightWords = new Set(['kak', 'saya', 'ya']);
const examples = [
  ...['paket basah kehujanan', 'barang saya basah kak', 'kardus basah semua'].map((query) => ({
    query,
    label: '/basah/',
  })),
  ...['resi belum muncul', 'nomor resi kosong', 'resinya ga ada kak'].map((query) => ({
    query,
    label: '/resi/',
  })),
  ...['promo hari ini', 'ada diskon ya kak', 'voucher ongkir'].map((query) => ({ query, label: '' })),
];
const table = trainIntent(examples, lightWords);
if (!table) throw new Error('No table');
const chances = (query: string) => chancesOf(query, table, lightWords);
const likeliest = (query: string) => [...chances(query)].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('what a query says of one chat only', () => {
  it.each([
    ['[10:32, 1/11/2023] Kak Sari: resinya mana', 'resinya mana'],
    ['01/11/23 10.32 - Teh Neni: resinya mana', 'resinya mana'],
    ['pesanan EV-10023 belum lunas', 'pesanan belum lunas'],
    ['tiket #66900 resi 003123456789 telat', 'tiket resi telat'],
    ['bayar Rp1250075 kmc747 2023-11-01', 'bayar Rp1250075 kmc747 2023-11-01'],
    ['EV-10023', 'EV-10023'],
  ])('is set aside of %j', (query, rest) => expect(setAside(query).replace(/\s+/g, ' ').trim()).toBe(rest));
});

describe('a table', () => {
  it('gives what it was taught, also for other words and slips', () => {
    for (const { query, label } of examples) expect(likeliest(query), query).toBe(label);
    expect(likeliest('paketnya kebasahan kak')).toBe('/basah/');
    expect(likeliest('resii blm munculll')).toBe('/resi/');
  });

  it('is the same whenever it is made, and has none of the words', () => {
    expect(trainIntent(examples, lightWords)).toEqual(table);
    expect(JSON.stringify(table)).not.toMatch(/promo|kardus/);
    expect(trainIntent(examples.slice(0, 3), lightWords)).toBeUndefined();
  });

  it('gives shares of one for any text, and no bucket beyond its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        const shares = [...chances(query).values()];
        expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
        for (const bucket of featuresOf(query, lightWords, 64)) expect(bucket).toBeLessThan(64);
      }),
    );
  });
});

describe('with examples', () => {
  const search = searchOf([
    recordOf({ title: 'Basah', answer: 'Foto paket yang basah.' }),
    recordOf({ title: 'Resi', answer: 'Nomor resi muncul besok.' }),
    recordOf({ title: 'Retur', answer: 'Retur dalam tujuh hari.' }),
  ]);
  const guess = makeGuesser(table, search.vocabulary);
  const ranking = (query: string) =>
    rank(search.understand(query), search.vocabulary, undefined, guess(query));
  const urls = (hits: { record: number }[]) => hits.map(({ record }) => search.index.urls[record]);

  it('a message of polite words is sure of the page that it was taught', () => {
    const message =
      'selamat siang, mohon maaf mengganggu, kardus yang tadi datang basah semua, terima kasih banyak';
    expect(urls(search.rank(message).confident)).toEqual([]);
    expect(urls(ranking(message).confident)[0]).toBe('/basah/');
  });

  it('what nothing answers isn’t answered though a page has its word', () => {
    expect(urls(search.rank('resi').confident)).toEqual(['/resi/']);
    expect(ranking('voucher diskon promo resi').confident).toEqual([]);
  });

  it('a page without examples is found as without them', () => {
    for (const query of ['retur', 'retur tujuh hari kak', 'retur promo'])
      expect(ranking(query)).toEqual(search.rank(query));
  });

  it('a page that has all words of a query is judged by them alone', () => {
    expect(guess('resi')?.noAnswer).toBeGreaterThan(0);
    expect(urls(ranking('resi').confident)).toEqual(['/resi/']);
    expect(guess('res')).toBeUndefined();
  });

  it('a query for words has the reply of the likeliest page first', () => {
    const words = { cues: { reply: ['balesan'] } };
    const replies = searchOf(
      [
        recordOf({ title: 'Basah', answer: 'Foto paket yang basah.', offers: ['/balasan/#maaf'] }),
        recordOf({ title: 'Resi', answer: 'Nomor resi muncul besok.' }),
        recordOf({
          kind: 'reply',
          url: '/balasan/#maaf',
          title: 'Maaf',
          answer: 'Mohon kirim fotonya, Kak.',
        }),
      ],
      words,
    );
    const guessReplies = makeGuesser(table, replies.vocabulary);
    const first = (query: string) => {
      const { confident, related } = rank(
        replies.understand(query),
        replies.vocabulary,
        undefined,
        guessReplies(query),
      );
      return replies.index.urls[[...confident, ...related][0]?.record ?? -1];
    };
    expect(first('kardus saya basah semua')).toBe('/basah/');
    expect(first('balesan buat kardus basah semua')).toBe('/balasan/#maaf');
    const [card] = replies.files.packs.flat();
    expect(card?.replies).toMatchObject([{ answer: 'Mohon kirim fotonya, Kak.' }]);
  });
});
