import { describe, expect, it } from 'vitest';
import { revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { adviceOn } from './prose.ts';

const page = 'guide/dapur/rebus-air/2024-01-01.md';
// Made-up terms of the forms that the guide's own have: a name, one with a capital within, an abbreviation, common words.
const terms: Record<string, object> = {
  sicepot: { term: 'SiCepot', definition: 'Ekspedisi rekaan.', also: ['sicepet', 'kurir cepot'] },
  everkebun: { term: 'Everkebun', definition: 'Pembayaran dikirim ke rekening Everkebun.' },
  pkt: { term: 'PKT', expands: 'Paket rekaan', definition: 'Singkatan rekaan.' },
  'nomor-pkt': { term: 'Nomor PKT', definition: 'Nomor rekaan.' },
  'kode-unik': { term: 'Kode unik', definition: 'Angka rekaan.' },
  verifikasi: { term: 'Verifikasi', definition: 'Pemeriksaan rekaan.', also: ['verif'] },
  affiliate: { term: 'Affiliate', definition: 'Rekanan rekaan.', also: ['afiliasi'] },
  whitelist: { term: 'Whitelist', definition: 'Daftar rekaan.' },
  bug: { term: 'Bug', definition: 'Bagian nama tagging Akun Rusak - Bug.' },
  'mutation-history': { term: 'Mutation History', definition: 'Dasbor rekaan.' },
};
const entries = Object.entries(terms).map(([id, term]) => `${id}: ${JSON.stringify(term)}\n`);
const glossary = `${soundText('glossary.yaml')}\n${entries.join('')}`;

function slipsIn(text: string, fields: Record<string, unknown> = {}) {
  const files = { 'glossary.yaml': glossary, [page]: revisionFile(fields, text) };
  return adviceOn('term-spelling', files);
}
const saidOf = (text: string) => slipsIn(text).map(({ what }) => what);

describe('a term that the glossary spells differently', () => {
  it.each([
    ['without its inner capital', 'Paket Sicepot sampai.', 'Sicepot', 'SiCepot'],
    ['in small letters', 'Paket sicepot sampai.', 'sicepot', 'SiCepot'],
    ['in capitals', 'Paket SICEPOT sampai.', 'SICEPOT', 'SiCepot'],
    ['in two words', 'Paket si cepot sampai.', 'si cepot', 'SiCepot'],
    ['in one word', 'Tulis kodeunik itu.', 'kodeunik', 'kode unik'],
    ['with a dash', 'Tulis kode-unik itu.', 'kode-unik', 'kode unik'],
    ['as an abbreviation in small letters', 'Cek pkt itu.', 'pkt', 'PKT'],
    ['as part of a longer term', 'Minta nomor pkt itu.', 'nomor pkt', 'nomor PKT'],
    ['as a name in small letters', 'Rekening everkebun.', 'everkebun', 'Everkebun'],
    ['with letters changed about', 'Lakukan veriifkasi.', 'veriifkasi', 'verifikasi'],
    ['with a letter too few of a double', 'Kendala afiliate.', 'afiliate', 'affiliate'],
    ['with a letter doubled', 'Daftar whittelist.', 'whittelist', 'whitelist'],
    ['over the end of a line', 'Lihat mutation\nhistory itu.', 'mutation history', 'Mutation History'],
  ])('%s is reported', (_how, text, wrong, right) => {
    expect(saidOf(text)).toEqual([`\`${wrong}\` di glosarium ditulis \`${right}\`.`]);
  });

  it('is reported at its place, as a warning, in text and fields', () => {
    const what = expect.stringContaining('`Sicepot`');
    const issue = { severity: 'warning', path: page };
    const answer = 'Kirim lewat Sicepot saja.';
    expect(slipsIn('Satu.\n\nPaket sicepot.', { answer })).toMatchObject([
      { ...issue, line: 2, what },
      { ...issue, line: 7, column: 7 },
    ]);
  });

  it('is reported once a file, with the number of times', () => {
    expect(saidOf('sicepot, sicepot, dan sicepot')).toEqual([
      '`sicepot` di glosarium ditulis `SiCepot` (2 kali lagi di berkas ini).',
    ]);
  });

  it('is reported in notes, replies and the glossary’s own definitions', () => {
    const note = 'calibrations/2024-02-01.md';
    const reply = 'replies/air-habis/awal.md';
    const files = {
      'glossary.yaml': `${glossary}cepot-2:\n  term: Cepot dua\n  definition: Bukan sicepot lagi.\n`,
      [note]: `${soundText(note).replace('Gembor disimpan di rak.', 'Gembor dikirim sicepot.')}`,
      [reply]: `${soundText(reply)}\nDikirim sicepot.\n`,
    };
    const paths = adviceOn('term-spelling', files).map(({ path }) => path);
    expect(paths.sort()).toEqual([note, 'glossary.yaml', reply]);
  });
});

describe('nothing is said of', () => {
  it.each([
    ['the term itself', 'SiCepot, PKT, Nomor PKT, Everkebun, Mutation History, kode unik.'],
    ['a common term, begun or within', 'Kode unik dan kode unik; Verifikasi, verifikasi. Bug, bug.'],
    ['a common term in capitals', 'KODE UNIK, Kode Unik'],
    ['code', 'Tulis `sicepot` dan:\n\n```\nsicepot\n```'],
    ['a quotation', 'User menulis "kirim lewat sicepot ya", atau “sicepot\nitu”.'],
    ['a quoted paragraph', '> Kirim lewat sicepot ya.'],
    ['a link', '[ekspedisi](https://sicepot.id/sicepot) dan https://sicepot.id'],
    ['an address', 'a@sicepot.id, /cari/?q=sicepot, pkt_1, pkt/1'],
    ['a place to fill', 'Halo {pkt}.'],
    ['words that other terms are also called', 'afiliasi, kurir cepot, verif'],
    ['a longer word', 'terverifikasi, diverifikasi, verifikasinya, e-pkt'],
    ['two words that only together look like a short term', 'p kt'],
    ['words of two sentences', 'Ini kode. Unik sekali.'],
  ])('%s', (_what, text) => {
    expect(saidOf(text)).toEqual([]);
  });

  it('search words, sources and identifiers', () => {
    const fields = { aliases: ['sicepot', 'nomor pkt'], sources: ['Slide sicepot pkt'] };
    expect(slipsIn('Isi.', fields)).toEqual([]);
  });

  it('a replaced revision, which nobody may change', () => {
    const past = 'guide/dapur/rebus-air/2023-01-01.md';
    const files = { 'glossary.yaml': glossary, [past]: revisionFile({}, 'sicepot'), [page]: revisionFile() };
    expect(adviceOn('term-spelling', files)).toEqual([]);
  });
});
