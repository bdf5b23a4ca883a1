import { describe, expect, it } from 'vitest';
import { formerNames, movedTo, nameOn } from '../../../src/domain/guide/moves.ts';
import { guideWith, pageOf, revisionFile } from '../../fixtures/guide.ts';
import { issuesOf } from '../../fixtures/issues.ts';
import { soundText, treeWith } from '../../fixtures/overlay.ts';

const move = (from: string, to: string | string[], date: string) => ({ from, to: [to].flat(), date });
const twice = [move('a/satu', 'a/dua', '2024-02-01'), move('a/dua', 'b/tiga', '2024-03-01')];

describe('an address that a page once had', () => {
  it('leads through every later move', () => {
    expect(movedTo(twice, 'a/satu')).toEqual(['b/tiga']);
    expect(movedTo(twice, 'b/tiga')).toEqual([]);
  });

  it('leads to a choice where the page was split, each page once', () => {
    const split = [move('a/satu', ['b/tiga', 'a/dua'], '2024-01-01'), ...twice.slice(1)];
    expect(movedTo(split, 'a/satu')).toEqual(['b/tiga']);
    expect(movedTo([move('x/y', ['a/satu', 'c/d'], '2024-01-01'), ...twice], 'x/y')).toEqual([
      'b/tiga',
      'c/d',
    ]);
  });

  it('ends where moves go round in a circle', () => {
    expect(movedTo([...twice, move('b/tiga', 'a/satu', '2024-04-01')], 'a/satu')).toEqual(['a/satu']);
  });

  it('is followed once, however often pages were split and came together again', () => {
    const splits = Array.from({ length: 25 }, (_, i) => [
      move(`a/${i}`, [`b/${i}`, `c/${i}`], '2024-01-01'),
      move(`b/${i}`, `a/${i + 1}`, '2024-01-01'),
      move(`c/${i}`, [`a/${i + 1}`, `d/${i}`], '2024-01-01'),
    ]);
    const begun = performance.now();
    expect(movedTo(splits.flat(), 'a/0')).toEqual(['a/25', ...splits.map((_, i) => `d/${24 - i}`)]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

it('a page had on each day the name of that day', () => {
  const days = ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'];
  expect(days.map((day) => nameOn(twice, 'b/tiga', day))).toEqual(['a/satu', 'a/dua', 'a/dua', 'b/tiga']);
  expect(formerNames(twice, 'b/tiga').map(({ from }) => from)).toEqual(['a/dua', 'a/satu']);
  const split = [move('a/satu', ['a/dua', 'a/tiga'], '2024-02-01')];
  expect(nameOn(split, 'a/dua', '2024-01-01')).toBe('a/dua');
});

describe('moved.yaml', () => {
  const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
  const moved = (yaml: string) => ({ 'guide/dapur/nasi/2024-01-01.md': soundText(nasi), 'moved.yaml': yaml });
  const yaml = '- { from: dapur/masak-nasi, to: dapur/nasi, date: 2024-05-01 }\n';

  it('keeps the id of what was recorded under the old name, and gives what comes after a new one', () => {
    const later = { 'guide/dapur/nasi/2024-05-20.md': revisionFile() };
    const { revisions } = pageOf(guideWith({ ...moved(yaml), ...later }), 'dapur/nasi');
    expect(revisions.map(({ id }) => id)).toEqual(['dapur/masak-nasi/2024-01-01', 'dapur/nasi/2024-05-20']);
    const written = { 'guide/dapur/nasi/2024-05-20.md': revisionFile({ id: 'dapur/nasi/2024-05-13' }) };
    expect(pageOf(guideWith({ ...moved(yaml), ...written }), 'dapur/nasi').current?.id).toBe(
      'dapur/nasi/2024-05-13',
    );
  });

  it.each([
    [
      'names no page',
      yaml.replace('dapur/nasi,', 'dapur/nas,'),
      '1:33',
      'Tidak ada halaman `dapur/nas`.',
      'Tulis `dapur/nasi`.',
    ],
    [
      'goes round',
      `${yaml}- { from: dapur/nasi, to: dapur/masak-nasi, date: 2024-05-01 }\n`,
      '1:33',
      'Berputar kembali ke `dapur/masak-nasi`.',
      'Hapus salah satu barisnya.',
    ],
    [
      'goes to itself',
      yaml.replace('dapur/nasi,', 'dapur/masak-nasi,'),
      '1:33',
      'Berputar kembali ke `dapur/masak-nasi`.',
      'Hapus salah satu barisnya.',
    ],
    [
      'is there twice',
      yaml + yaml,
      '2:11',
      '`dapur/masak-nasi` sudah pindah di baris 1.',
      'Gabungkan tujuannya, atau tulis pindahan dari alamat baru.',
    ],
    [
      'is still to come',
      yaml.replace('2024-05-01', '2024-07-01'),
      '1:51',
      'Pindah pada 2024-07-01, padahal berkasnya sudah pindah.',
      'Tulis `date: 2024-06-01`.',
    ],
  ])('that %s is an error with its line and fix', (_, text, place, what, fix) => {
    const found = issuesOf(treeWith(moved(text), [nasi])).filter(({ rule }) => rule === 'bad-move');
    expect(
      found.map(({ path, line, column, ...rest }) => ({ place: `${path}:${line}:${column}`, ...rest })),
    ).toContainEqual(expect.objectContaining({ place: `moved.yaml:${place}`, severity: 'error', what, fix }));
  });

  it('says of a page that has files still that it hasn’t moved', () => {
    const found = issuesOf(treeWith({ 'moved.yaml': yaml.replace('dapur/nasi', 'kebun/panen') }));
    expect(found.map(({ rule, what }) => [rule, what])).toContainEqual([
      'bad-move',
      '`dapur/masak-nasi` masih punya berkas di guide/dapur/masak-nasi/.',
    ]);
  });

  it('lets links go to the old address, and sends names of the old one to the new', () => {
    const issues = issuesOf(treeWith(moved(yaml), [nasi]));
    expect(issues.filter(({ rule }) => rule === 'broken-link')).toEqual([]);
    expect(issues.filter(({ rule }) => rule === 'unknown-page').map(({ fix }) => fix)).toContain(
      'Halaman itu pindah; tulis `dapur/nasi`.',
    );
  });
});
