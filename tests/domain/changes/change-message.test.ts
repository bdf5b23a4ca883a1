import { describe, expect, it } from 'vitest';
import { changeMessage } from '../../../src/domain/changes/change-message.ts';
import { listChanges } from '../../../src/domain/changes/changes.ts';
import { guideWith, removed, revisionFile } from '../../fixtures/guide.ts';
import { answered, corrected, correctedTwice } from './tellings.ts';

function messageOf(id: string, files = {}) {
  const guide = guideWith(files);
  const change = listChanges(guide).find((each) => each.id === id);
  if (!change) throw new Error(`No change ${id}`);
  return changeMessage(guide, change, 'https://panduan.example');
}

describe('the message for the channel', () => {
  it('says what changed, since when, the answer and the link', () => {
    expect(messageOf('kebun/siram-tanaman/2024-01-01')).toBe(
      [
        '*Update Panduan CS: Menyiram tanaman* (Kebun)',
        'Berubah: Dari sekali menjadi dua kali sehari.',
        'Berlaku sejak 1 Januari 2024',
        'Untuk agen: Siram tanaman dua kali sehari, pagi dan sore.',
        'Selengkapnya: https://panduan.example/kebun/siram-tanaman/2024-01-01/',
      ].join('\n'),
    );
  });

  it('does not call it an answer where the rule is still awaited, nor repeat one that is withdrawn', () => {
    expect(messageOf('kebun/panen/2024-02-01')).toContain('Sementara ini: ');
    const files = { 'guide/dapur/lama/2024-01-02.md': revisionFile(removed) };
    expect(messageOf('dapur/lama/2024-01-02', files)).not.toContain('Jawaban');
  });

  it('of a correction gives what it brought, also once another one follows', () => {
    const expected = [
      '*Koreksi Panduan CS: Memasak nasi* (Dapur)',
      'Koreksi: Airnya tiga gelas.',
      'Berlaku sejak 1 Januari 2024',
      'Untuk agen: Tiga gelas.',
      'Selengkapnya: https://panduan.example/dapur/masak-nasi/2024-01-01/',
    ].join('\n');
    const id = 'dapur/masak-nasi/2024-01-01.koreksi-2024-03-01';
    expect(messageOf(id, corrected)).toBe(expected);
    expect(messageOf(id, correctedTwice)).toBe(expected);
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
