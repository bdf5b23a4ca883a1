import { describe, expect, it } from 'vitest';
import { viewTransferCheck } from '../../src/islands/transfer-check/transfer-check-view.ts';
import type { FieldInput } from '../../src/islands/unique-code/field-view.ts';

const typed = (text: string): FieldInput => ({ text, reveal: 'filled' });
const view = (order: string, code: string, paid: string) =>
  viewTransferCheck(typed(order), typed(code), typed(paid));
const first = (order: string, code: string, paid: string) => view(order, code, paid).result?.verdicts[0];

const pages: Record<string, string> = {
  steps: '/pembayaran/verifikasi-manual/#langkah',
  situations: '/pembayaran/verifikasi-manual/#tiga-situasi',
  pending: '/pembayaran/pending-payment/',
};

/** What the likeliest verdict says of a total of 100.000: amount paid, code, title, sureness, page; then the reason. */
const said = `
100.075 | 75 | Nominal tepat | Pasti | steps
  Rp 100.075 sama dengan total belanja ditambah kode unik (Rp 100.000 + 75).
100.075 |  | Tepat, jika kode uniknya 75 | Mungkin | steps
  Selisihnya dengan total belanja Rp 75. Kode unik pesanan belum diisi, jadi belum pasti: cocokkan dengan kode di notifikasi reseller.
100.000 | 75 | Kode unik tidak ikut ditransfer | Pasti | situations
  Rp 100.000 sama dengan total belanja. Kurang Rp 75, sebesar kode unik.
100.000 |  | Kode unik tidak ikut ditransfer | Pasti | situations
  Rp 100.000 sama dengan total belanja. Kurangnya sebesar kode unik.
100.123 | 75 | Memakai kode unik lain | Mungkin | situations
  Selisihnya dengan total belanja Rp 123, sedangkan kode unik pesanan ini 75. Bisa jadi itu kode pesanan lain.
100.057 | 75 | Dua angka tertukar | Mungkin | situations
  Seharusnya Rp 100.075, yang ditransfer Rp 100.057: angka 7 dan 5 yang bersebelahan tertukar.
200.075 | 75 | Satu angka salah | Mungkin | situations
  Seharusnya Rp 100.075, yang ditransfer Rp 200.075: angka ke-1 dari kiri seharusnya 1, terketik 2.
10.007 | 75 | Satu angka kurang | Mungkin | situations
  Seharusnya Rp 100.075, yang ditransfer Rp 10.007: angka 5 (ke-6 dari kiri) tidak terketik.
1.000.775 | 75 | Satu angka lebih | Mungkin | situations
  Seharusnya Rp 100.075, yang ditransfer Rp 1.000.775: ada angka 7 tambahan (ke-6 dari kiri).
10.075 | 75 | Nolnya kurang | Mungkin | situations
  Seharusnya Rp 100.075, yang ditransfer Rp 10.075: satu angka nol tidak terketik.
1.000.750 | 75 | Nolnya lebih | Mungkin | situations
  Seharusnya Rp 100.075, yang ditransfer Rp 1.000.750: ada satu angka nol tambahan.
100 | 75 | Nolnya kurang, dan tanpa kode unik | Lemah | situations
  Total belanjanya Rp 100.000, yang ditransfer Rp 100: 3 angka nol di belakang tidak terketik.
10jt | 75 | Nolnya lebih, dan tanpa kode unik | Lemah | situations
  Total belanjanya Rp 100.000, yang ditransfer Rp 10.000.000: ada 2 angka nol tambahan di belakang.
200.075 |  | Satu angka salah | Lemah | situations
  Jika kode uniknya 75, seharusnya Rp 100.075, yang ditransfer Rp 200.075: angka ke-1 dari kiri seharusnya 1, terketik 2. Kode unik belum diisi; yang dicoba 1 sampai 999.
152.300 | 75 | Lebih bayar | Mungkin | situations
  Lebih Rp 52.225 dari Rp 100.075. Tidak cocok dengan satu pun pola salah ketik di kalkulator ini.
62.500 |  | Kurang bayar | Mungkin | situations
  Kurang Rp 37.500 dari total belanja, belum ditambah kode unik. Tidak cocok dengan satu pun pola salah ketik di kalkulator ini.
7.345.000 | 75 | Tidak terkait pesanan ini | Mungkin | pending
  Rp 7.345.000 jauh dari yang harus dibayar, dan tidak ada pola salah ketik yang cocok. Pastikan uang ini memang untuk pembayaran Evermos.
`;

describe('a verdict', () => {
  it.each(said.trim().split(/\n(?=\S)/))('%s', (verdict) => {
    const [head = '', why] = verdict.split('\n  ');
    const [paid = '', code = '', title, sureLabel, page = ''] = head.split(' | ');
    const link = { href: pages[page] };
    expect(first('100.000', code, paid)).toMatchObject({ title, sureLabel, why, link });
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
