import { describe, expect, it } from 'vitest';
import { currentOf, guideWith } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';

const path = 'flows/pilih-alat/awal.yaml';
const guide = guideWith();
const flow = currentOf(guide.flows, 'pilih-alat');
const flowWith = (text: string) => currentOf(guideWith({ [path]: text }).flows, 'pilih-alat');

describe('a flow', () => {
  it('has its steps and outcomes in the order of the file', () => {
    expect(flow).toMatchObject({
      id: 'pilih-alat',
      title: 'Memilih alat siram',
      summary: 'Alat rekaan mana yang dipakai hari ini.',
      start: 'tanah',
      path,
    });
    expect(flow.steps.map(({ id }) => id)).toEqual(['tanah', 'air']);
    expect(flow.outcomes.map(({ id }) => id)).toEqual(['masak', 'gembor', 'tunggu']);
    expect(flow.steps[0]).toEqual({
      id: 'tanah',
      ask: 'Tanahnya masih basah?',
      hint: 'Pegang tanahnya.',
      options: [
        { id: 'basah', label: 'Masih basah', to: 'masak' },
        { id: 'kering', label: 'Sudah kering', to: 'air' },
      ],
    });
  });

  it('says by name which revisions of each rule it was read against', () => {
    expect(flow.confirmedAgainst).toEqual({
      'dapur/masak-nasi': ['2024-01-01'],
      'kebun/siram-tanaman': ['2024-01-01', '2030-01-01'],
    });
  });

  it('has replies and people in place of their names', () => {
    expect(flow.outcomes.at(-1)).toEqual({
      id: 'tunggu',
      title: 'Tunggu air',
      steps: ['Beri tahu Sari.'],
      reply: currentOf(guide.replies, 'air-habis'),
      to: guide.people.get('sari'),
      rule: 'kebun/siram-tanaman',
      open: [{ ask: 'Belum jelas kapan airnya datang.' }],
    });
  });

  it('leaves out a reply and a person that do not exist', () => {
    const text = soundText(path)
      .replaceAll('reply: air-habis', 'reply: entah')
      .replace('to: sari', 'to: joko');
    expect(flowWith(text).outcomes.at(-1)).toMatchObject({ reply: undefined, to: undefined });
  });
});
