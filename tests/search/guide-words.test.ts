import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeUpSearch, searchGuide } from './made-up.ts';

describe('on the guide itself', () => {
  let real: MadeUpSearch;
  beforeAll(async () => {
    real = await searchGuide();
  });

  const alike = [
    'kirim = pengiriman, diterima = penerimaan, tipu = penipuan, cair = dicairin, pencairan = mencairkan',
    'cek = mengecek, cek = ngecek, nilai = penilaian, tanya = nanyain, tanya = menanyakan, tulis = penulisan',
    'sortir = penyortiran, disortir = sortir, unggah = unggahan, upload = unggah, tf = transfer, rek = rekening',
    'reknening = rekening, blm = belum, payout = pencairan, suspend = disuspend, proof of delivery = pod',
    'criscross = criss cross, si cepat = sicepat, biayar etur = biaya retur, 100rb = Rp 100.000',
    'versi 5.13 = v5.13, ktpnya = ktp',
  ];
  it.each(alike.flatMap((line) => line.split(', ')))('two words find the same: %s', (pair) => {
    const [a = '', b = ''] = pair.split(' = ');
    const roots = new Set(real.roots(a));
    expect(real.roots(b).some((root) => roots.has(root))).toBe(true);
  });

  it.each([
    ['belum', 'sebelumnya'],
    ['sop', 'sopan'],
    ['rek', 'rekan'],
    ['kmc 747', 'kmc 644'],
  ])('%s does not find just what %s does', (a, b) => {
    expect(new Set(real.roots(a))).not.toEqual(new Set(real.roots(b)));
  });

  it('no stop word is a way to write belum, tidak or jangan', () => {
    const { light, phrases } = real.index.lexicon;
    const carrying = light.filter(
      (word) => ['belum', 'tidak', 'jangan'].includes(word) || /belum|tidak|jangan/.test(`${phrases[word]}`),
    );
    expect(carrying).toEqual([]);
  });

  it('no word of the guide and no listed word is corrected', () => {
    const words = real.vocabulary.rootOfWord.keys();
    const { lexicon } = real.index;
    for (const word of [...words, ...lexicon.plain, ...lexicon.light]) {
      const typos = real.understand(word).concepts.filter(({ reading }) => reading === 'typo');
      expect(typos, word).toEqual([]);
    }
  });
});
