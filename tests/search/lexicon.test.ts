import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../src/search/lexicon.ts';
import { guideWith } from '../fixtures/guide.ts';

const lexicon = (data: object, terms: object = {}) =>
  makeLexicon(
    guideWith({
      'lexicon.yaml': JSON.stringify({ light: [], words: {}, ...data }),
      'glossary.yaml': JSON.stringify(terms),
    }),
  );
const phrases = (words: object, terms: object = {}) => lexicon({ words }, terms).phrases;
const term = (name: string, fields: object = {}) => ({ term: name, definition: 'Rekaan.', ...fields });

describe('the lexicon', () => {
  it('leads from what people write to the words of the guide, also for phrases', () => {
    const found = { blm: ['belum'], 'not yet': ['belum'], 'no wa': ['nomor', 'hp'] };
    expect(phrases({ belum: ['blm', 'not yet'], 'nomor HP': ['no wa'] })).toEqual(found);
  });

  it('leads to a term from its other spellings and from its long form', () => {
    const terms = { pod: term('POD', { expands: 'Proof of delivery', also: ['bukti terima', 'POD'] }) };
    expect(phrases({}, terms)).toEqual({ 'proof of delivery': ['pod'], 'bukti terima': ['pod'] });
  });

  it('normalizes them as queries: case, marks, reduplication and numbers', () => {
    const found = { 'e ktp': ['1', 'ktp'], kartu: ['1', 'ktp'] };
    expect(phrases({ 'satu KTP': ['e-KTP', 'Kartu2'] })).toEqual(found);
  });

  it('has the first meaning of a phrase, everyday words before terms', () => {
    const terms = { saldo: term('Saldo', { also: ['pay'] }) };
    expect(phrases({ bayar: ['pay'], uang: ['pay'] }, terms)).toEqual({ pay: ['bayar'] });
  });

  it('has no phrase with a number: it would find all things of that kind', () => {
    const terms = { kmc: term('Pesan KMC', { also: ['kmc 747', 'v5.13', 'kmc'] }) };
    expect(phrases({}, terms)).toEqual({ kmc: ['pesan', 'kmc'] });
  });

  it('has no phrase that is empty, has an empty meaning or means itself', () => {
    expect(phrases({ bayar: ['Bayar', '?!'], '?!': ['apa'] })).toEqual({});
  });

  it('treats the names of object properties as words', () => {
    const found = { constructor: ['bayar'], tostring: ['bayar'] };
    expect(phrases({ bayar: ['constructor', 'toString'] })).toEqual(found);
  });

  it('has light and plain words once each, sorted, and cues as phrases', () => {
    const data = {
      light: ['yg', 'dong', 'Yg', 'a, b'],
      plain: ['kota'],
      cues: { term: ['apa itu', 'Arti'], reply: ['kata2'] },
      numbers: { amount: 'Nominal transfer', day: '' },
    };
    expect(lexicon(data)).toEqual({
      phrases: {},
      light: ['a', 'b', 'dong', 'yg'],
      plain: ['kota'],
      cues: { term: ['apa itu', 'arti'], note: [], reply: ['kata'], tool: [], flow: [] },
      numbers: { amount: ['nominal', 'transfer'], day: [] },
    });
  });

  it('is empty for a guide without the file', () => {
    expect(makeLexicon(guideWith({ 'glossary.yaml': '{}' }))).toEqual({
      phrases: {},
      light: [],
      plain: [],
      cues: { term: [], note: [], reply: [], tool: [], flow: [] },
      numbers: { amount: [], day: [] },
    });
  });
});
