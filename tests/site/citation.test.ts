import { expect, it } from 'vitest';
import { citeDecision, citeReply, citeRevision } from '../../src/site/citation.ts';
import { guideWith, pageOf, removed, revisionFile, revisionOf } from '../fixtures/guide.ts';

const site = new URL('https://panduan.example');

function cite(id: string, slug: string, files: Record<string, string> = {}, today?: string): string {
  const guide = guideWith(files, today);
  return citeRevision(guide, revisionOf(pageOf(guide, id), slug), site);
}

it('has the rule, its days and address, what it rests on and its replies with their gaps', () => {
  expect(cite('kebun/siram-tanaman', '2024-01-01')).toBe(`Menyiram tanaman
Untuk agen: Siram tanaman dua kali sehari, pagi dan sore.
Berlaku sejak 1 Januari 2024, sampai 31 Desember 2029
https://panduan.example/kebun/siram-tanaman/2024-01-01/

Dasar aturan:
- Aturan 20 Desember 2023, Menyiram: https://panduan.example/kalibrasi/2023-12-20/#siram-dua-kali
- Pengingat 1 Februari 2024, Menyiram: https://panduan.example/kalibrasi/2024-02-01/#ingat-siram
- Sumber: KMC 1

Balasan: Air habis
Mohon tunggu, [Nama]. Airnya sedang habis.`);
});

it('says what nobody recorded, what is waited for, what is still to come and what was withdrawn', () => {
  expect(cite('kebun/siram-tanaman', 'awal')).toContain(
    '\nTanggal tidak diketahui, sampai 31 Desember 2023\n',
  );
  expect(cite('kebun/siram-tanaman', '2030-01-01')).toContain('\nMulai berlaku 1 Januari 2030\n');
  const awaiting = cite('kebun/panen', '2024-02-01', {}, '2024-02-15');
  expect(awaiting).toContain('\nSementara ini: Aturannya belum tertulis');
  expect(awaiting).toContain('\nDitunggu sejak 1 Februari 2024\n');
  expect(awaiting).toContain('\n\nDasar aturan: belum ada\n\n');
  expect(awaiting).toContain(
    '\nBalasan: Selesainya menyiram sudah pasti\nBelum bisa dipakai: Lama menyiram belum dijawab\nMenyiramnya selesai',
  );
  const withdrawal = { 'guide/dapur/masak-nasi/2024-03-01.md': revisionFile(removed) };
  const withdrawn = cite('dapur/masak-nasi', '2024-03-01', withdrawal);
  expect(withdrawn).toContain('\nDicabut: Dicabut.\nDicabut sejak 1 Maret 2024\n');
  expect(withdrawn).not.toContain('Jawaban rekaan');
});

it('says what was corrected, what has stepped aside, and since when a reply is worded so', () => {
  const reply = '---\ntitle: Air habis\narea: kebun\n---\n\nAirnya habis.\n';
  const cited = cite('kebun/siram-tanaman', '2024-01-01', {
    'guide/kebun/siram-tanaman/2024-01-01.koreksi-2024-01-09.md': revisionFile({
      correction: 'Jamnya salah tulis.',
      replies: ['air-habis'],
    }),
    'replies/air-habis/2024-02-01.md': reply,
  });
  expect(cited).toContain(
    '\nDikoreksi 9 Januari 2024: Jamnya salah tulis.\nMenunggu dicocokkan dengan: Lama menyiram\nhttps:',
  );
  expect(cited).toMatch(
    /\nBalasan: Air habis, sejak 1 Februari 2024\nMenunggu dicocokkan dengan: Halaman rekaan\nAirnya habis\.$/,
  );
});

it('has a reply with the address of its revision, and a decision with what became of it', () => {
  const guide = guideWith();
  const reply = guide.replies.get('air-habis')?.current;
  expect(reply && citeReply(guide, reply, site)).toBe(`Balasan: Air habis
Mohon tunggu, [Nama]. Airnya sedang habis.
https://panduan.example/balasan/#air-habis-awal`);
  const decision = guide.decisions.get('2023-12-20#siram-dua-kali');
  expect(decision && citeDecision(decision, guide.today, site)).toMatch(
    /^Aturan 20 Desember 2023, Menyiram: .+\nSudah di panduan\nhttps:\/\/panduan\.example\/kalibrasi\/2023-12-20\/#siram-dua-kali$/,
  );
});
