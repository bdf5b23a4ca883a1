import { describe, expect, it } from 'vitest';
import { viewFlow, walkOn } from '../../../src/islands/decision-flow/decision-flow-view.ts';
import { islandFlowOf } from '../../../src/islands/decision-flow/island-flow.ts';
import { currentOf, guideWith } from '../../fixtures/guide.ts';
import { today } from '../../fixtures/overlay.ts';

const guide = guideWith();
const data = islandFlowOf(guide, currentOf(guide.flows, 'pilih-alat'));
const view = (address: string | null) => viewFlow(data, address, today);

describe('the island', () => {
  const unended = { reply: undefined, note: '', problem: '' };

  it('begins with the first question, and nothing to go back to', () => {
    const first = { at: 'tanah', count: 'Pertanyaan 1', trail: [], walk: '', back: undefined };
    expect(view(null)).toEqual({ ...unended, ...first });
  });

  it('shows the question that the address leads to, and what was answered, each with its way back', () => {
    const trail = [{ ask: 'Tanahnya masih basah?', label: 'Sudah kering', before: '' }];
    const second = { at: 'air', count: 'Pertanyaan 2', trail, walk: 'kering', back: '' };
    expect(view('kering')).toEqual({ ...unended, ...second });
  });

  it('goes back one question at a time', () => {
    const ended = view('kering.habis');
    expect(ended.back).toBe('kering');
    expect(ended.trail.map(({ before }) => before)).toEqual(['', 'kering']);
  });

  it('goes on by adding an option to the address', () => {
    expect(walkOn('', 'kering')).toBe('kering');
    expect(walkOn('kering', 'habis')).toBe('kering.habis');
  });
});

describe('an outcome', () => {
  it('has its reply, and a note for the ticket with the answers and the rule of the day', () => {
    const ended = view('kering.habis');
    expect(ended).toMatchObject({ at: 'tunggu', count: '', reply: 'air-habis' });
    expect(ended.note).toBe(
      [
        'Alur: Memilih alat siram',
        'Tanggal: 1 Juni 2024',
        '1. Tanahnya masih basah? Sudah kering',
        '2. Airnya ada? Habis',
        'Hasil: Tunggu air',
        'Penanganan berikutnya: Sari',
        'Dasar: Menyiram tanaman. Berlaku sejak 1 Januari 2024. Revisi /kebun/siram-tanaman/2024-01-01/',
        'Belum dijawab: Belum jelas kapan airnya datang.',
      ].join('\n'),
    );
  });

  it('leaves out of the note what it does not have', () => {
    const { note } = view('kering.sumur');
    expect(note).not.toMatch(/Penanganan berikutnya|Belum dijawab/);
    expect(note).toContain('Hasil: Pakai gembor');
  });
});

describe('an address that does not fit', () => {
  it.each([
    ['kering.entah.habis', 'air', 'kering', 2],
    ['entah', 'tanah', '', 1],
  ])('is walked as far as it leads, and said to be wrong: %s', (address, at, walk, question) => {
    const problem = `Pilihan “entah” di tautan ini tidak ada di alur. Lanjutkan dari pertanyaan ${question}.`;
    expect(view(address)).toMatchObject({ at, walk, problem });
  });

  it('is wrong where it goes on past an outcome', () => {
    const { at, problem, note } = view('basah.kering');
    expect(at).toBe('masak');
    expect(problem).toBe('Pilihan “kering” di tautan ini tidak ada di alur. Ini hasil terakhir yang cocok.');
    expect(note).toContain('1. Tanahnya masih basah? Masih basah\nHasil: Memasak saja');
  });

  it('is not quoted at any length', () => {
    expect(view('x'.repeat(5000)).problem.length).toBeLessThan(150);
  });
});
