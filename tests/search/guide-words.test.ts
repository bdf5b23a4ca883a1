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

  it.each([
    ['klo jnt update pod nya gmn', 'pod-ekspedisi-lain'],
    ['foto paketnya ada tapi labelnya ga kelihatan, bisa diproses?', 'pod-foto-label'],
    ['syarat update pod', undefined],
    ['brp lama verif manualnya', 'waktu-verifikasi-belum-ada'],
    ['apa yang dilakukan kalau reseller salah memasukkan nominal', 'salah-transfer'],
    ['gmn klo reseller udh tf tp statusnya blm berubah', undefined],
  ])('a page offers the reply that is asked for, or else its first: %s', (query, reply) => {
    const [page] = real.rank(query).confident.filter(({ record }) => real.index.offers[record]);
    expect(real.index.urls[page?.reply ?? -1]).toBe(reply && `/balasan/#${reply}`);
  });

  it('no page offers a reply that waits for a decision', () => {
    const urls = Object.values(real.index.offers).flatMap((own) =>
      own.map((reply) => real.index.urls[reply]),
    );
    expect(urls).toContain('/balasan/#upload-bukti-bayar');
    expect(urls).not.toContain('/balasan/#upload-bukti-bayar-dengan-tenggat');
  });
});
