import { describe, expect, it } from 'vitest';
import { listChanges } from '../../../src/domain/changes/changes.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { guideWith, pageOf, revisionFile } from '../../fixtures/guide.ts';
import { answered, correctedTwice } from './tellings.ts';

const log = (guide = guideWith()) => listChanges(guide).map(({ id, date }) => `${date ?? '?'} ${id}`);

describe('listChanges', () => {
  it('lists every revision by the day the guide said so, newest first, a day’s by page, unrecorded ones last', () => {
    expect(log()).toEqual([
      '2024-02-02 kebun/siram-tanaman/2030-01-01',
      '2024-02-01 kebun/panen/2024-02-01',
      '2024-01-01 dapur/masak-nasi/2024-01-01',
      '2024-01-01 kebun/siram-tanaman/2024-01-01',
      '? kebun/siram-tanaman/awal',
    ]);
  });

  it('puts a page’s newer revision first where both were recorded on one day', () => {
    const file = revisionFile({ recorded: '2024-01-01' });
    const page = 'dapur/masak-nasi';
    const guide = guideWith({ [`guide/${page}/2025-01-01.md`]: file, [`guide/${page}/awal.md`]: file });
    expect(log(guide).filter((line) => line.includes(page))).toEqual([
      `2024-01-01 ${page}/2025-01-01`,
      `2024-01-01 ${page}/2024-01-01`,
      `2024-01-01 ${page}/awal`,
    ]);
  });

  it('does not depend on the order of the pages', () => {
    const guide = guideWith();
    expect(log({ ...guide, pages: new Map([...guide.pages].reverse()) })).toEqual(log(guide));
  });

  it('gives the page and the revision themselves', () => {
    const guide = guideWith();
    const page = pageOf(guide, 'kebun/siram-tanaman');
    expect(listChanges(guide)[0]).toMatchObject({ page, revision: page.revisions.at(-1) });
  });

  it('tells of a correction on its day, not before, with the texts before and after', () => {
    const rice = (of: Guide) => listChanges(of).filter(({ areas }) => areas.includes('dapur'));
    const told = (of: Guide) => rice(of).map(({ id, date, kind, title }) => [id, date, kind, title]);
    const id = 'dapur/masak-nasi/2024-01-01';
    const [first, second] = ['2024-03-01', '2024-04-01'].map((day) => `${id}.koreksi-${day}`);
    expect(told(guideWith(correctedTwice, '2024-02-29'))).toEqual([
      [id, '2024-01-01', 'new', 'Memasak nasi'],
    ]);
    const guide = guideWith(correctedTwice);
    expect(told(guide)).toEqual([
      [second, '2024-04-01', 'corrected', 'Menanak nasi'],
      [first, '2024-03-01', 'corrected', 'Memasak nasi'],
      [id, '2024-01-01', 'new', 'Menanak nasi'],
    ]);
    expect(rice(guide)).toMatchObject([
      { before: { answer: 'Tiga gelas.' }, text: { answer: 'Empat gelas.' } },
      { before: { answer: expect.stringContaining('dua gelas') }, text: { answer: 'Tiga gelas.' } },
      { before: undefined, text: { answer: 'Empat gelas.' } },
    ]);
  });

  it('tells of an answer on the day of its note, in the areas whose pages left the question open', () => {
    const files = {
      ...answered,
      'guide/dapur/tanya/2024-03-01.md': revisionFile({ open: ['2023-12-20#hujan-siram'] }),
    };
    expect(listChanges(guideWith(files))[0]).toMatchObject({
      id: '2023-12-20#hujan-siram',
      date: '2024-05-01',
      kind: 'answered',
      areas: ['dapur', 'kebun'],
      url: '/kalibrasi/2024-05-01/#putus',
    });
  });
});
