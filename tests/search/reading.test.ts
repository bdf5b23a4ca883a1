import { describe, expect, it } from 'vitest';
import { recordOf, searchOf } from './made-up.ts';
import { made, read } from './reading-sample.ts';

describe('a word is read', () => {
  it.each([
    ['as it stands', 'rekening', ['rekening', 'exact']],
    ['by its root', 'ditransfer', ['ditransfer', 'root', 'transfer']],
    ['by its root, colloquial', 'ngirimin', ['ngirimin', 'root', 'kirim']],
    ['as the lexicon has it', 'tf', ['tf', 'lexicon', 'transfer']],
    ['as the lexicon has it, `-nya` and all', 'reknya', ['reknya', 'lexicon', 'rekening']],
    ['as the lexicon has it, under affixes', 'dilemparin', ['dilemparin', 'lexicon', 'kirim']],
    ['as a typo of what the lexicon has', 'ordeeran', ['ordeeran', 'typo', 'pesanan']],
    ['as an amount that the guide doesn’t name', 'Rp 250.075', ['250075', 'lexicon', 'biaya']],
    ['as a day that the guide doesn’t name', '10 okt 2023', ['2023_10_10', 'lexicon', 'tanggal']],
    ['as no amount if it is a year', '2021', ['2021', 'unknown']],
    ['as no amount if it is short', '747', ['747', 'unknown']],
    ['as no typo of what the lexicon has if that is short', 'qros', ['qros', 'unknown']],
    ['as two words', 'criscross', ['criscross', 'split', 'cris cross']],
    ['as a typo', 'reknening', ['reknening', 'typo', 'rekening']],
    ['as two letters swapped', 'sicpeat', ['sicpeat', 'typo', 'sicepat']],
    ['as nothing known', 'zebra', ['zebra', 'unknown']],
    ['as an amount, however written', 'Rp100.075,00', ['100075', 'exact']],
    ['as a day, however written', '1/11/23', ['2023_11_01', 'exact']],
  ])('%s: %s', (_, query, concept) => expect(read(query)).toEqual([concept]));

  it('together with its neighbours where the lexicon has the phrase, the longest first', () => {
    expect(read('no wa not yet')).toEqual([
      ['no wa', 'lexicon', 'nomor hp'],
      ['not yet', 'lexicon', 'belum'],
    ]);
    expect(made.roots('no wa')).toEqual(['nomor', 'hp']);
    expect(read('belum ada kabar lagi')).toEqual([['belum ada kabar lagi', 'lexicon', 'catatan']]);
  });

  it('as it stands first where the lexicon has it and the guide too', () => {
    const both = searchOf([recordOf({ title: 'tf transfer' })], { phrases: { tf: ['transfer'] } });
    expect(both.understand('tf').concepts[0]?.alternatives).toEqual([
      { roots: ['tf'], weight: 1 },
      { roots: ['transfer'], weight: 0.9 },
    ]);
  });

  it('as it stands only where the guide knows the whole phrase', () => {
    const part = searchOf([recordOf({ title: 'no nomor hp' })], { phrases: { 'no wa': ['nomor', 'hp'] } });
    expect(part.roots('no wa')).toEqual(['nomor', 'hp']);
  });

  it('as the lexicon has it with `-nya`, before it has it without', () => {
    const phrases = { lama: ['aturan'], lamanya: ['sla'] };
    const both = searchOf([recordOf({ title: 'sla aturan' })], { phrases });
    expect(both.roots('lamanya')).toEqual(['sla']);
    expect(both.roots('lama')).toEqual(['aturan']);
  });

  it('by a root that nobody wrote without showing it', () => {
    const { understand } = searchOf([recordOf({ title: 'menangani penanganan' })]);
    expect(understand('ditangani').concepts).toMatchObject([{ reading: 'root', taken: undefined }]);
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
    ['a stop word', 'kakak'],
    ['three letters long', 'hpp'],
    ['a number', '100076'],
    ['a day', '2 nov 2023'],
  ])('%s: %s', (_, query) => {
    expect(made.understand(query).concepts.filter(({ reading }) => reading === 'typo')).toEqual([]);
  });

  it('to be taken literally: neither typos nor spaces', () => {
    for (const query of ['reknening', 'biayar etur']) {
      const readings = made.understand(query, false, true).concepts.map(({ reading }) => reading);
      expect(new Set(readings)).toEqual(new Set(['unknown']));
    }
  });
});

describe('while typing, the last word', () => {
  it('may be the beginning of others, from its first letter', () => {
    const found = ['rekening', 'retur', 'reseller', 'restrik'];
    expect(made.roots('r', true)).toEqual(expect.arrayContaining(found));
    expect(read('rekeni', true)).toEqual([['rekeni', 'prefix']]);
    expect(read('transfer rese', true)).toEqual([
      ['transfer', 'exact'],
      ['rese', 'prefix'],
    ]);
  });

  it('is itself first, where it is a word already', () => {
    const [hp] = searchOf([recordOf({ title: 'hp hpku' })]).understand('hp', true).concepts;
    const alternatives = [{ weight: 1 }, { weight: 0.75 }, { weight: 0.75 }];
    expect(hp).toMatchObject({ reading: 'exact', alternatives });
  });

  it('only: earlier words stand, and so does the last once it is entered', () => {
    expect(read('rese transfer', true)[0]).toEqual(['rese', 'unknown']);
    expect(read('rese')).toEqual([['rese', 'unknown']]);
  });
});
