import { describe, expect, it } from 'vitest';
import { islandFlowOf } from '../../../src/islands/decision-flow/island-flow.ts';
import { currentOf, guideWith } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';

const path = 'flows/pilih-alat/awal.yaml';

function dataOf(guide = guideWith()) {
  return islandFlowOf(guide, currentOf(guide.flows, 'pilih-alat'));
}

describe('what the island knows of a flow', () => {
  it('is its questions, and of each outcome what the ticket’s note says', () => {
    const data = dataOf();
    expect(data).toMatchObject({ title: 'Memilih alat siram', start: 'tanah' });
    expect(data.steps.map(({ id, options }) => [id, options.length])).toEqual([
      ['tanah', 2],
      ['air', 3],
    ]);
    expect(data.outcomes.at(-1)).toEqual({
      id: 'tunggu',
      title: 'Tunggu air',
      reply: 'air-habis',
      to: 'Sari',
      rule: {
        title: 'Menyiram tanaman',
        revision: '/kebun/siram-tanaman/2024-01-01/',
        since: 'Berlaku sejak 1 Januari 2024',
      },
      open: ['Belum jelas kapan airnya datang.'],
    });
  });

  it('names the rule as it stands on the guide’s day', () => {
    const rule = (today: string) => dataOf(guideWith({}, today)).outcomes[0]?.rule;
    expect(rule('2023-12-31')).toMatchObject({ since: 'Mulai berlaku 1 Januari 2024' });
    expect(rule('2024-01-01')).toMatchObject({ since: 'Berlaku sejak 1 Januari 2024' });
    const undated = dataOf(guideWith({}, '2023-12-31')).outcomes[1]?.rule;
    expect(undated).toMatchObject({
      since: 'Tanggal tidak diketahui',
      revision: '/kebun/siram-tanaman/awal/',
    });
  });

  it('says that a rule is waited for or withdrawn', () => {
    const waits = soundText(path).replaceAll('dapur/masak-nasi', 'kebun/panen');
    expect(dataOf(guideWith({ [path]: waits })).outcomes[0]?.rule?.since).toBe(
      'Ditunggu sejak 1 Februari 2024',
    );
    const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
    const removed = soundText(nasi).replace('kind: new', 'kind: removed');
    expect(dataOf(guideWith({ [nasi]: removed })).outcomes[0]?.rule?.since).toBe(
      'Dicabut sejak 1 Januari 2024',
    );
  });

  it('survives the way through the page', () => {
    const data = dataOf();
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});
