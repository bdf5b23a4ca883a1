import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRoots, rootCandidates } from '../../src/search/roots.ts';
import { anyText } from './any-text.ts';

const joined = (...words: string[]) => new Set(chooseRoots(new Set(words)).values()).size === 1;

describe('words of one root are joined:', () => {
  const groups = [
    'kirim pengiriman mengirim dikirim terkirim kiriman kirimkan ngirim kirimnya',
    'terima penerimaan menerima penerima diterima nerima, tipu penipuan ditipu menipu nipu',
    'cair dicairin pencairan mencairkan cairkan nyairin dicairkan pencairannya',
    'cek mengecek ngecek pengecekan dicek ceknya, nilai penilaian menilai dinilai nilainya',
    'tanya nanya menanyakan pertanyaan ditanya nanyain dipertanyakan bertanya',
    'tulis penulisan menulis tertulis dituliskan nulis, sortir penyortiran disortir menyortir tersortir',
    'unggah unggahan mengunggah diunggah ngunggah, bayar pembayaran membayar dibayarkan bayarin terbayar',
    'pakai memakai dipakai makai, pesan memesan pesanan pesanannya pemesanan',
    'ubah mengubah berubah perubahan diubah ngubah, baru terbaru pembaruan diperbarui memperbarui',
    'ajar belajar pelajaran mengajar, lambat terlambat keterlambatan',
    'suspend suspended disuspend tersuspend, sheet sheets, tahu diketahui mengetahui',
    'upload reupload diupload ngeupload, hp hpnya, layan melayani dilayani layanan, rujuk merujuk rujukan',
    'ragam seragam menyeragamkan, laku berlaku memberlakukan',
  ];
  it.each(groups.flatMap((line) => line.split(', ')))('%s', (group) => {
    const [root = '', ...forms] = group.split(' ');
    const words = [root, ...forms];
    expect(chooseRoots(new Set(words))).toEqual(new Map(words.map((word) => [word, root])));
    for (const form of forms) expect(joined(root, form), `${root} and ${form} alone`).toBe(true);
  });

  it.each([
    ['pengiriman', 'mengirim', 'kirim'],
    ['penerimaan', 'menerima', 'terima'],
    ['menangani', 'penanganan', 'tangan'],
    ['diteruskan', 'meneruskan', 'terus'],
    ['penyortiran', 'disortir', 'sortir'],
  ])('%s and %s even where nobody writes %s', (a, b, root) => {
    expect([...chooseRoots(new Set([a, b]))].flat()).toEqual([a, root, b, root]);
  });
});

it('a word has the root of its root, however far below', () => {
  const words = ['diperberlakukan', 'berlaku', 'laku'];
  expect([...chooseRoots(new Set(words)).values()]).toEqual(['laku', 'laku', 'laku']);
});

describe('words that only look alike stay apart:', () => {
  const alike = [
    'belum sebelum, belum sebelumnya, tetap tetapi, sedang sedangkan, lalu selalu, atas atasan, masa masalah',
    'cara secara, serta peserta, dapat pendapat, parah marah, angkat perangkat, sop sopan, rek rekan, ada adalah',
    'kas berkas, tag tagihan, buka bukan, beri berita, kirim kiri, kirim irama, saldo salah, resi restrik',
    'kode mode, ktp pod, 2023_11_01 2023_11, 100075 100',
  ];
  it.each(alike.flatMap((line) => line.split(', ')))('%s', (pair) => {
    expect(joined(...pair.split(' '))).toBe(false);
  });

  it.each([
    ['girim', 'a nasal stands before letters of its own: `men` never before g'],
    ['erima', 'nor is a letter that it replaced left out'],
  ])('%s is no root: %s', (root) => {
    for (const word of ['mengirim', 'pengiriman', 'menerima', 'penerimaan'])
      expect(rootCandidates(word)).not.toContain(root);
  });
});

describe('rootCandidates', () => {
  it('takes nothing apart that is a number, a day or too long for a word', () => {
    for (const word of ['100075', '2023_11_01', 'kmc747nya', `di${'a'.repeat(50)}nya`, 'cek', ''])
      expect(rootCandidates(word)).toEqual([word]);
  });

  it('has the word first, then none of one letter, and three letters only below affixes seldom otherwise used', () => {
    fc.assert(
      fc.property(affixed, (word) => {
        const [first, ...others] = rootCandidates(word);
        expect(first).toBe(word);
        for (const candidate of others) {
          expect(candidate.length).toBeGreaterThanOrEqual(2);
          if (candidate.length < 4) expect(word).toMatch(/nya$|di|nge/);
        }
      }),
    );
  });
});

const affixed = fc
  .tuple(
    fc.array(fc.constantFrom(...'me men meny meng nge ng ny n m per ter di ke se'.split(' '))),
    fc.string({ unit: fc.constantFrom(...'aeiknprstu'), minLength: 1, maxLength: 6 }),
    fc.constantFrom('', 'an', 'i', 'kan', 'nya', 'lah', 's'),
  )
  .map(([prefixes, stem, suffix]) => prefixes.join('') + stem + suffix);

describe('whatever the vocabulary,', () => {
  it('every word has one root, and words below it have the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(affixed, anyText), { maxLength: 40 }), (words) => {
        const roots = chooseRoots(new Set(words));
        expect([...roots.keys()]).toEqual(words);
        for (const [, root] of roots) if (roots.has(root)) expect(roots.get(root)).toBe(root);
      }),
    );
  });

  it('the order of its words says nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(affixed, { maxLength: 40 }), (words) => {
        const forward = chooseRoots(new Set(words));
        for (const [word, root] of chooseRoots(new Set(words.toReversed())))
          expect(forward.get(word)).toBe(root);
      }),
    );
  });
});
