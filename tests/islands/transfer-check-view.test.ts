import { describe, expect, it } from 'vitest';
import { viewTransferCheck } from '../../src/islands/transfer-check/transfer-check-view.ts';
import type { FieldInput } from '../../src/islands/unique-code/field-view.ts';

const typed = (text: string): FieldInput => ({ text, reveal: 'filled' });
const view = (order: string, code: string, paid: string) =>
  viewTransferCheck(typed(order), typed(code), typed(paid));
const first = (order: string, code: string, paid: string) => view(order, code, paid).result?.verdicts[0];

const steps = '/pembayaran/verifikasi-manual/#langkah-agen';
const situations = '/pembayaran/verifikasi-manual/#tiga-situasi';
const pending = '/pembayaran/pending-payment/';

// Total 100.000; what each verdict says with its numbers, and where it leads.
const said: [code: string, paid: string, title: string, sure: string, why: string, href: string][] = [
  [
    '75',
    '100.075',
    'Nominal tepat',
    'Pasti',
    'Rp 100.075 sama dengan total belanja ditambah kode unik (Rp 100.000 + 75).',
    steps,
  ],
  [
    '',
    '100.075',
    'Tepat, jika kode uniknya 75',
    'Mungkin',
    'Selisihnya dengan total belanja Rp 75. Kode unik pesanan belum diisi, jadi belum pasti: cocokkan dengan kode di notifikasi reseller.',
    steps,
  ],
  [
    '75',
    '100.000',
    'Kode unik tidak ikut ditransfer',
    'Pasti',
    'Rp 100.000 sama dengan total belanja. Kurang Rp 75, sebesar kode unik.',
    situations,
  ],
  [
    '',
    '100.000',
    'Kode unik tidak ikut ditransfer',
    'Pasti',
    'Rp 100.000 sama dengan total belanja. Kurangnya sebesar kode unik.',
    situations,
  ],
  [
    '75',
    '100.123',
    'Memakai kode unik lain',
    'Mungkin',
    'Selisihnya dengan total belanja Rp 123, sedangkan kode unik pesanan ini 75. Bisa jadi itu kode pesanan lain.',
    situations,
  ],
  [
    '75',
    '100.057',
    'Dua angka tertukar',
    'Mungkin',
    'Seharusnya Rp 100.075, yang ditransfer Rp 100.057: angka 7 dan 5 yang bersebelahan tertukar.',
    situations,
  ],
  [
    '75',
    '200.075',
    'Satu angka salah',
    'Mungkin',
    'Seharusnya Rp 100.075, yang ditransfer Rp 200.075: angka ke-1 dari kiri seharusnya 1, terketik 2.',
    situations,
  ],
  [
    '75',
    '10.007',
    'Satu angka kurang',
    'Mungkin',
    'Seharusnya Rp 100.075, yang ditransfer Rp 10.007: angka 5 (ke-6 dari kiri) tidak terketik.',
    situations,
  ],
  [
    '75',
    '1.000.775',
    'Satu angka lebih',
    'Mungkin',
    'Seharusnya Rp 100.075, yang ditransfer Rp 1.000.775: ada angka 7 tambahan (ke-6 dari kiri).',
    situations,
  ],
  [
    '75',
    '10.075',
    'Nolnya kurang',
    'Mungkin',
    'Seharusnya Rp 100.075, yang ditransfer Rp 10.075: satu angka nol tidak terketik.',
    situations,
  ],
  [
    '75',
    '1.000.750',
    'Nolnya lebih',
    'Mungkin',
    'Seharusnya Rp 100.075, yang ditransfer Rp 1.000.750: ada satu angka nol tambahan.',
    situations,
  ],
  [
    '75',
    '100',
    'Nolnya kurang, dan tanpa kode unik',
    'Lemah',
    'Total belanjanya Rp 100.000, yang ditransfer Rp 100: 3 angka nol di belakang tidak terketik.',
    situations,
  ],
  [
    '75',
    '10jt',
    'Nolnya lebih, dan tanpa kode unik',
    'Lemah',
    'Total belanjanya Rp 100.000, yang ditransfer Rp 10.000.000: ada 2 angka nol tambahan di belakang.',
    situations,
  ],
  [
    '',
    '200.075',
    'Satu angka salah',
    'Lemah',
    'Jika kode uniknya 75, seharusnya Rp 100.075, yang ditransfer Rp 200.075: angka ke-1 dari kiri seharusnya 1, terketik 2. Kode unik belum diisi; yang dicoba 1 sampai 999.',
    situations,
  ],
  [
    '75',
    '152.300',
    'Lebih bayar',
    'Mungkin',
    'Lebih Rp 52.225 dari Rp 100.075. Tidak cocok dengan satu pun pola salah ketik di kalkulator ini.',
    situations,
  ],
  [
    '',
    '62.500',
    'Kurang bayar',
    'Mungkin',
    'Kurang Rp 37.500 dari total belanja, belum ditambah kode unik. Tidak cocok dengan satu pun pola salah ketik di kalkulator ini.',
    situations,
  ],
  [
    '75',
    '7.345.000',
    'Tidak terkait pesanan ini',
    'Mungkin',
    'Rp 7.345.000 jauh dari yang harus dibayar, dan tidak ada pola salah ketik yang cocok. Pastikan uang ini memang untuk pembayaran Evermos.',
    pending,
  ],
];

describe('a verdict', () => {
  it.each(said)('code %j, paid %s: %s (%s)', (code, paid, title, sureLabel, why, href) => {
    const verdict = first('100.000', code, paid);
    expect(verdict).toMatchObject({ title, sureLabel, why });
    expect(verdict?.link.href).toBe(href);
  });

  it('names a few of many codes that would fit, and counts the rest', () => {
    const whys = view('100.000', '', '10.075').result?.verdicts.map(({ why }) => why);
    expect(whys?.[0]).toMatch(/Jika kode uniknya 75, .* Cocok juga dengan kode 705, 750\.$/);
    expect(whys?.[1]).toMatch(/Cocok juga dengan kode 275, 375, 475, dan 21 kode lain\.$/);
  });

  it.each([
    ['75', '100.057', ['75'], ['57']],
    ['75', '200.075', ['1'], ['2']],
    ['75', '10.007', ['5'], []],
    ['75', '1.000.775', [], ['7']],
    ['75', '100', ['000'], []],
  ])('code %s, paid %s: points out what slipped', (code, paid, intended, slipped) => {
    const compare = first('100.000', code, paid)?.compare;
    const marked = (pieces: { text: string; marked: boolean }[] = []) =>
      pieces.filter((piece) => piece.marked).map(({ text }) => text);
    expect(marked(compare?.intended)).toEqual(intended);
    expect(marked(compare?.paid)).toEqual(slipped);
  });

  it('compares nothing where no digit slipped', () => {
    expect(first('100.000', '75', '100.000')?.compare).toBeUndefined();
  });
});

describe('the check', () => {
  it('waits for both amounts, and takes an empty code for an unknown one', () => {
    expect(view('100.000', '75', '').result).toBeUndefined();
    expect(view('', '', '100.000')).toMatchObject({ result: undefined, announcement: '' });
    expect(view('100.000', ' ', '100.075').result?.verdicts[0]?.kind).toBe('fits-code');
  });

  it('takes no unreadable code for an unknown one', () => {
    const { result, fields, announcement } = view('100.000', 'tujuh', '100.075');
    expect(result).toBeUndefined();
    expect(fields['kode-order'].problem).toMatch(/tidak terbaca sebagai kode unik/);
    expect(announcement).toBe(fields['kode-order'].problem);
  });

  it('refuses a sum past the bound instead of failing', () => {
    expect(view('1.000.000.000.000', '75', '1')).toMatchObject({
      result: undefined,
      fields: { order: { read: '' } },
    });
    expect(view('1.000.000.000.000', '', '1.000.000.000.000').result?.verdicts).toHaveLength(1);
  });

  it('announces the likeliest and how many there are', () => {
    expect(view('100.000', '75', '100.075').announcement).toBe(
      'Satu penjelasan: Nominal tepat (pasti). Tidak ada selisih.',
    );
    expect(view('100.000', '75', '100.057').announcement).toBe(
      '2 penjelasan, yang teratas: Dua angka tertukar (mungkin). Kurang Rp 18 dari Rp 100.075.',
    );
  });

  it('leads to the reply that fits the likeliest', () => {
    const replyTo = (code: string, paid: string) => view('100.000', code, paid).result?.reply;
    expect(replyTo('75', '100.075')).toBe('upload-bukti-bayar');
    expect(replyTo('', '100.075')).toBe('upload-bukti-bayar');
    for (const paid of ['100.057', '100.000', '152.300', '62.500'])
      expect(replyTo('75', paid)).toBe('salah-transfer');
    // Far off, yet not known to be other money: nothing is claimed to the reseller.
    expect(replyTo('75', '7.345.000')).toBe('pastikan-dulu');
  });

  it('says when the reply fits, and what else to do', () => {
    expect(view('100.000', '75', '7.345.000').result?.advice).toMatch(
      /Tanyakan dulu untuk apa uangnya, lalu konfirmasi ke TL/,
    );
    expect(view('100.000', '75', '100.075').result?.advice).toMatch(/jika statusnya belum dibayar\/verify/);
  });
});
