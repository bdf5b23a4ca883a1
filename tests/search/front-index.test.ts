import { beforeAll, describe, expect, it } from 'vitest';
import { buildSearchFiles, packLength } from '../../src/search/front-index.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { lexiconOf, type MadeUpSearch, manyRecords, recordOf, searchGuide, searchOf } from './made-up.ts';

const filesOf = (records: readonly SearchRecord[]) => buildSearchFiles(records, lexiconOf());

describe('the search files', () => {
  let real: MadeUpSearch;
  beforeAll(async () => {
    real = await searchGuide();
  });

  it('have lists of the same length', () => {
    const { kinds, urls, titles, areas } = real.index;
    for (const list of [kinds, titles, areas, real.files.packs.flat()])
      expect(list).toHaveLength(urls.length);
  });

  it('survive being published as JSON', () => {
    expect(JSON.parse(JSON.stringify(real.files))).toEqual(real.files);
  });

  it('have an edition that changes only with their content', () => {
    const editionOf = (...records: SearchRecord[]) => filesOf(records).front.edition;
    const [resi, bank] = [recordOf({ title: 'Resi' }), recordOf({ title: 'Bank' })];
    const edition = editionOf(resi, bank);
    expect(edition).toMatch(/^[0-9a-f]{8}$/);
    expect(editionOf({ ...resi }, { ...bank })).toBe(edition);
    expect(
      new Set([edition, editionOf(bank, resi), editionOf(resi, { ...bank, answer: 'Lain.' })]).size,
    ).toBe(3);
  });

  it('of no records are empty and can be searched', () => {
    const { files, rank } = searchOf([]);
    expect(files).toMatchObject({ packs: [], front: { urls: [] } });
    expect(rank('resi hilang')).toEqual({ confident: [], related: [] });
  });

  it('treat the names of object properties as words', () => {
    const search = searchOf([recordOf({ title: 'constructor toString __proto__', url: '/a/' })]);
    expect(search.vocabulary.words).toEqual(['constructor', 'proto', 'tostring']);
    expect(search.urls('constructor')).toEqual(['/a/']);
  });
});

describe('cards', () => {
  it('come in packs, all of them, in the order of the records', () => {
    const records = manyRecords(2 * packLength + 1);
    const { packs } = filesOf(records);
    expect(packs.map(({ length }) => length)).toEqual([packLength, packLength, 1]);
    expect(packs.flat().map(({ url }) => url)).toEqual(records.map(({ url }) => url));
    expect(filesOf([]).packs).toEqual([]);
  });

  it('have what is shown, the sections below the top by anchor and heading, and no text', () => {
    const sections = [
      { anchor: undefined, heading: '', text: 'Pengantar' },
      { anchor: 'kapan', heading: 'Kapan', text: 'Rahasia' },
      { anchor: 'hujan', heading: 'Hujan', text: 'Rahasia' },
    ];
    const resi = recordOf({ title: 'Resi', answer: 'Cek.', since: '2023-11-01', sections });
    const [[card] = []] = filesOf([resi]).packs;
    expect(card).toEqual({
      url: '/resi/',
      answer: 'Cek.',
      sendable: true,
      since: '2023-11-01',
      changed: undefined,
      sections: ['kapan', 'Kapan', 'hujan', 'Hujan'],
      replies: [],
    });
  });
});
