import { describe, expect, it } from 'vitest';
import { alikeness, findTwins } from '../../../src/checks/prose/alike.ts';
import { wordsOf } from '../../../src/checks/prose/passages.ts';
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
    const what = expect.stringContaining('`dapur/cuci-gembor`: "Setiap gembor yang selesai dipakai');
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

describe('findTwins', () => {
  const sentence = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas';
  const all = () => true;

  it('finds, of several before it, the one most like it', () => {
    const texts = [sentence.replace('enam', 'x'), sentence, `${sentence} akhir`].map(wordsOf);
    expect(findTwins(texts, all).map(String)).toEqual(['1,0', '2,1']);
  });

  it('finds the same pairs as comparing all with all', () => {
    const words = wordsOf(sentence);
    // Made-up texts that share more or less of their words, some of which are in most texts.
    const texts = Array.from({ length: 120 }, (_, i) =>
      words.map((word, j) => ((i * 7 + j * 13) % 11 < 1 + (i % 4) ? `${word}${i % 5}` : word)),
    );
    const pairs = texts.map((each) => new Set(each.slice(1).map((word, j) => `${each[j]} ${word}`)));
    const likeness = (a: Set<string>, b: Set<string>) => a.intersection(b).size / a.union(b).size;
    const expected = pairs.flatMap((own, i) =>
      pairs.slice(0, i).some((other) => likeness(own, other) >= alikeness) ? [i] : [],
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(expected.length).toBeLessThan(119);
    expect(findTwins(texts, all).map(([i]) => i)).toEqual(expected);
  });
});
