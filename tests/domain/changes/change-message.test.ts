import { describe, expect, it } from 'vitest';
import { changeMessage } from '../../../src/domain/changes/change-message.ts';
import { listChanges } from '../../../src/domain/changes/changes.ts';
import { guideWith, removed, revisionFile } from '../../fixtures/guide.ts';
import { answered, corrected, correctedTwice } from './tellings.ts';

function messageOf(id: string, files = {}, today?: string) {
  const guide = guideWith(files, today);
  const change = listChanges(guide).find((each) => each.id === id);
  if (!change) throw new Error(`No change ${id}`);
  return changeMessage(guide, change, 'https://panduan.example');
}

describe('the message for the channel', () => {
  it('says what changed, since when, the answer, what decided it and the link', () => {
    expect(messageOf('kebun/siram-tanaman/2024-01-01')).toBe(
      [
        '*Update Panduan CS: Menyiram tanaman* (Kebun)',
        'Berubah: Dari sekali menjadi dua kali sehari.',
        'Berlaku mulai 1 Januari 2024',
        'Untuk agen: Siram tanaman dua kali sehari, pagi dan sore.',
        'Keputusan 20 Desember 2023: Tanaman disiram dua kali sehari.',
        'Keputusan 1 Februari 2024: Ingat jadwal siram.',
        'Selengkapnya: https://panduan.example/kebun/siram-tanaman/2024-01-01/',
      ].join('\n'),
    );
  });

  it('does not call it an answer where the rule is still awaited, nor repeat one that is withdrawn', () => {
    expect(messageOf('kebun/panen/2024-02-01')).toContain('Sementara ini: ');
    const files = { 'guide/dapur/lama/2024-01-02.md': revisionFile(removed) };
    expect(messageOf('dapur/lama/2024-01-02', files)).not.toContain('Jawaban');
    expect(messageOf('dapur/lama/2024-01-02', files)).toContain('Dicabut mulai 2 Januari 2024');
    expect(messageOf('kebun/panen/2024-02-01')).toContain('Ditunggu mulai 1 Februari 2024');
  });

  it('of a correction gives what it brought, also once another one follows', () => {
    const expected = [
      '*Koreksi Panduan CS: Memasak nasi* (Dapur)',
      'Koreksi: Airnya tiga gelas.',
      'Berlaku mulai 1 Januari 2024',
      'Untuk agen: Tiga gelas.',
      'Selengkapnya: https://panduan.example/dapur/masak-nasi/2024-01-01/',
    ].join('\n');
    const id = 'dapur/masak-nasi/2024-01-01.koreksi-2024-03-01';
    expect(messageOf(id, corrected)).toBe(expected);
    expect(messageOf(id, correctedTwice)).toBe(expected);
  });

  it('says the same on any day, and what was corrected since', () => {
    const id = 'dapur/masak-nasi/2024-01-01';
    const lines = [
      'Untuk agen: Empat gelas.',
      'Dikoreksi 1 Maret 2024: Airnya tiga gelas.',
      'Dikoreksi 1 April 2024: Airnya empat gelas.',
    ];
    expect(messageOf(id, correctedTwice)).toContain(lines.join('\n'));
    const coming = 'kebun/siram-tanaman/2030-01-01';
    expect(messageOf(coming)).toContain('Berlaku mulai 1 Januari 2030');
    expect(messageOf(coming, {}, '2031-01-01')).toBe(messageOf(coming));
  });

  it('names only the decisions that the revision before doesn’t', () => {
    const file = revisionFile({ decidedIn: ['2023-12-20#siram-dua-kali', '2024-02-01#cuci-gembor'] });
    const text = messageOf('kebun/siram-tanaman/2024-05-01', {
      'guide/kebun/siram-tanaman/2024-05-01.md': file,
    });
    expect(text.match(/^Keputusan.*/gm)).toEqual(['Keputusan 1 Februari 2024: Gembor dicuci tiap pekan.']);
  });

  it('of an answer gives the question and the answer', () => {
    expect(messageOf('2023-12-20#hujan-siram', answered)).toBe(
      [
        '*Update Panduan CS: Hujan* (Kebun)',
        'Terjawab: Apakah hari hujan tetap disiram? Jawaban: Tidak disiram.',
        'Selengkapnya: https://panduan.example/kalibrasi/2024-05-01/#putus',
      ].join('\n'),
    );
  });

  it('admits that a day is not recorded', () => {
    expect(messageOf('kebun/siram-tanaman/awal')).toContain('Tanggal tidak diketahui');
  });
});
