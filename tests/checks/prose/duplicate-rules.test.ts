import { describe, expect, it } from 'vitest';
import { alikeness, findAlike } from '../../../src/checks/prose/alike.ts';
import { wordsOf } from '../../../src/checks/prose/check-duplicate-rules.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { adviceOn } from './prose.ts';

const rule =
  'Setiap gembor yang selesai dipakai dicuci dengan air bersih lalu disimpan terbalik di rak paling bawah saung.';
const sameForm =
  'Semua ember yang selesai dipakai dicuci dengan sabun lalu disimpan tegak di gudang atas saung.';
const old = 'guide/dapur/cuci-gembor/2024-01-01.md';
const later = 'guide/kebun/simpan-gembor/2024-03-01.md';

function repeated(one: string, other: string) {
  const files = { [old]: revisionFile({ title: 'Mencuci gembor' }, one), [later]: revisionFile({}, other) };
  return adviceOn('duplicate-rule', files);
}

describe('two pages in force that say nearly the same', () => {
  it('are reported once, at the newer one, with the link to write instead', () => {
    const issues = repeated(rule, `Pembuka.\n\n${rule.replace('bersih', 'mengalir')}`);
    const what = expect.stringContaining('`dapur/cuci-gembor`: `Setiap gembor yang selesai dipakai');
    const fix = expect.stringContaining('`[Mencuci gembor](/dapur/cuci-gembor/)`');
    expect(issues).toMatchObject([{ severity: 'warning', path: later, line: 7, what, fix }]);
  });

  it.each([
    ['in a table', `| Hal | Aturan |\n| --- | --- |\n| Gembor | ${rule} |`],
    ['in a list', `1. ${rule}\n2. Lain.`],
    ['over several lines', rule.replaceAll(' dicuci', '\ndicuci')],
    ['with other marks', rule.replace('air bersih', '**air** `bersih`')],
    ['with a link in it', rule.replace('rak', '[rak](/dapur/masak-nasi/)')],
  ])('are found %s', (_where, text) => {
    expect(repeated(rule, text)).toHaveLength(1);
  });

  it('are reported once for all that do, at the newest, with the oldest by its link', () => {
    const pages = Array.from({ length: 1000 }, (_, i) => {
      const day = `2024-0${1 + (i % 5)}-01`;
      return [
        `guide/kebun/simpan-${i}/${day}.md`,
        revisionFile({ title: `Simpan ${i}` }, rule.replace('rak', `rak ${i % 7}`)),
      ];
    });
    const issues = adviceOn('duplicate-rule', {
      [old]: revisionFile({ title: 'Mencuci gembor' }, rule),
      ...Object.fromEntries(pages),
    });
    const what = expect.stringMatching(
      /`dapur\/cuci-gembor`, `kebun\/simpan-0`, `kebun\/simpan-10` dan 997 halaman lain: `/,
    );
    const fix = expect.stringContaining('`[Mencuci gembor](/dapur/cuci-gembor/)`');
    expect(issues).toMatchObject([{ path: 'guide/kebun/simpan-999/2024-05-01.md', what, fix }]);
  });

  it('are found in the answer, too', () => {
    const files = { [old]: revisionFile({ answer: rule }), [later]: revisionFile({ answer: rule }) };
    expect(adviceOn('duplicate-rule', files)).toEqual([expect.objectContaining({ path: later, line: 2 })]);
  });

  it.each([
    ['words are few', 'Konfirmasi ke Sari dulu.', 'Konfirmasi ke Sari dulu.'],
    ['only the form is the same', rule, sameForm],
    ['it is a heading', `## ${rule}`, `## ${rule}`],
  ])('are no matter where %s', (_why, one, other) => {
    expect(repeated(one, other)).toEqual([]);
  });

  it('may be one page, its answer and its text, or an earlier revision', () => {
    const page = 'guide/dapur/cuci-gembor';
    const files = {
      [`${page}/2024-01-01.md`]: revisionFile({}, rule),
      [`${page}/2024-02-01.md`]: revisionFile({ answer: rule }, rule),
    };
    expect(adviceOn('duplicate-rule', files)).toEqual([]);
  });
});

describe('findAlike', () => {
  const sentence = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas';
  const all = () => true;

  it('puts a text with what it is like, also by way of another', () => {
    const like = (...texts: string[]) => findAlike(texts.map(wordsOf), all).map(String);
    const [far, near] = [sentence.replace('dua tiga', 'x y'), sentence.replace(' dua ', ' x ')];
    expect(like(sentence, 'lain sama sekali', near, `${far} akhir`)).toEqual(['0,2,3']);
    expect(like(sentence, `${far} akhir`)).toEqual([]);
  });

  /** Made-up texts that share more or less of their words, some of which are in most texts. */
  const madeUp = (count: number) => {
    const words = wordsOf(sentence);
    return Array.from({ length: count }, (_, i) =>
      words.map((word, j) => ((i * 7 + j * 13) % 11 < 1 + (i % 4) ? `${word}${i % 5}` : word)),
    );
  };

  it('finds the same texts as comparing all with all', () => {
    const texts = madeUp(120);
    const pairs = texts.map((each) => new Set(each.slice(1).map((word, j) => `${each[j]} ${word}`)));
    const likeness = (a: Set<string>, b: Set<string>) => a.intersection(b).size / a.union(b).size;
    const expected = pairs.flatMap((own, i) =>
      pairs.slice(0, i).some((other) => likeness(own, other) >= alikeness) ? [i] : [],
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(expected.length).toBeLessThan(119);
    const found = findAlike(texts, all).flatMap(([, ...others]) => others);
    expect(found.sort((a, b) => a - b)).toEqual(expected);
  });

  it.each([
    ['alike', (i: number) => sentence.replace('enam', `enam${i % 9}`)],
    // 16 of 25 pairs are the same, so that each is a candidate of all and alike to none.
    [
      'nearly alike',
      (i: number) => `${sentence} a b c d e ${Array.from({ length: 8 }, (_, j) => `${i}x${j}`).join(' ')}`,
    ],
  ])('compares texts that are all %s a number of times that grows as their number does', (_, textOf) => {
    const comparisonsOf = (count: number) => {
      let comparisons = 0;
      findAlike(
        Array.from({ length: count }, (_, i) => wordsOf(textOf(i))),
        () => {
          comparisons += 1;
          return true;
        },
      );
      return comparisons;
    };
    const [few, many] = [comparisonsOf(500), comparisonsOf(2000)];
    expect(few).toBeGreaterThan(400);
    expect(many).toBeLessThan(4.5 * few);
  });
});
