import { describe, expect, it } from 'vitest';
import { sections } from '../../../src/domain/guide/sections.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { issuesOf } from '../../fixtures/issues.ts';
import { soundText, treeWith } from '../../fixtures/overlay.ts';

const path = 'guide/dapur/rebus-air/2024-01-01.md';

const issuesFor = (body: string, files: Record<string, string> = {}) =>
  issuesOf(treeWith({ [path]: revisionFile({}, body), ...files }));
const rulesFor = (...page: Parameters<typeof issuesFor>) => issuesFor(...page).map(({ rule }) => rule);

describe('a link may lead', () => {
  it.each([
    ['home', '/'],
    ['to an area', '/kebun/'],
    ['to the changes of an area', '/perubahan/kebun/'],
    ['to a page', '/kebun/siram-tanaman/'],
    ['to a section of a page', '/kebun/siram-tanaman/#dengan-apa'],
    ['to an earlier revision', '/kebun/siram-tanaman/awal/'],
    ['to a coming revision', '/kebun/siram-tanaman/2030-01-01/'],
    ['to the revision in force', '/kebun/siram-tanaman/2024-01-01/#kapan'],
    ['to a note', '/kalibrasi/2023-12-20/'],
    ['to a decision', '/kalibrasi/2023-12-20/#takaran-nasi'],
    ['to a term', '/glosarium/#pupuk-x'],
    ['to a search', '/cari/?q=air%20panas'],
    ['to its own section', '#langkah-é'],
    ['to its own section, escaped', '#langkah-%C3%A9'],
    ['to another site', 'https://contoh.example/x#y'],
    ['to a mail address', 'mailto:tl@contoh.example'],
  ])('%s', (_, url) => {
    expect(rulesFor(`[x](${url})\n\n## Langkah é`)).toEqual([]);
  });

  it('to every section of the site', () => {
    expect(rulesFor(sections.map((section) => `[x](${section.path})`).join('\n'))).toEqual([]);
  });

  it('to the first revision’s sections where a page has only coming ones', () => {
    const files = {
      'guide/kebun/pupuk/2031-01-01.md': revisionFile(
        { title: 'Pupuk', dateConfirmed: '2031-01-01' },
        '## Nanti',
      ),
    };
    expect(rulesFor('[x](/kebun/pupuk/#nanti)', files)).toEqual([]);
    expect(rulesFor('[x](/kebun/pupuk/#entah)', files)).toEqual(['broken-anchor']);
  });
});

describe('a link may not lead', () => {
  it.each([
    ['to a section that only an earlier revision has', '/kebun/siram-tanaman/#dulu', 'section-ended'],
    ['to a file', '/kebun/siram-tanaman/2024-01-01.md', 'broken-link'],
    ['to an address without its slash', '/kalibrasi/2023-12-20', 'broken-link'],
    ['to a day without a revision', '/kebun/siram-tanaman/2024-01-02/', 'broken-link'],
    ['to a note that is not there', '/kalibrasi/2023-12-21/', 'broken-link'],
    ['nowhere', '/entah/?q=x#y', 'broken-link'],
    ['to a section of another case', '#Langkah', 'broken-anchor'],
    ['beside the page', 'siram-tanaman/', 'broken-link'],
  ])('%s', (_, url, rule) => {
    const files = { 'guide/kebun/siram-tanaman/awal.md': revisionFile({}, '## Dulu\n\n## Kapan') };
    expect(rulesFor(`[x](${url})\n\n## Langkah`, files)).toEqual([rule]);
  });

  it('to an unknown section without the three that are nearest to it', () => {
    const fixFor = (headings: readonly string[]) =>
      issuesFor(`[x](#entah)\n\n${headings.map((heading) => `## ${heading}`).join('\n\n')}`)[0]?.fix;
    expect(fixFor([])).toBe('Hapus `#entah`.');
    expect(fixFor(['Satu', 'Dua'])).toBe('Pilih `#satu` atau `#dua`.');
    expect(fixFor(['Di luar kota', 'Tempat', 'Selatan', 'Rumah'])).toBe(
      'Pilih `#rumah`, `#tempat`, atau `#selatan`.',
    );
  });

  it('that are both wrong without an error for each', () => {
    expect(rulesFor('[x](/entah/) [y](/entah/)')).toEqual(['broken-link', 'broken-link']);
  });
});

describe('a rule that comes into force without a section', () => {
  const day = '2024-09-01';
  const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
  const next = soundText(siram)
    .replace(/^basedOn: .*\n/m, '')
    .replace('recorded: 2024-01-03', 'recorded: 2024-06-01')
    .replace('## Kapan', '## Bilamana')
    .replace('(#kapan)', '(#bilamana)');
  const ended = ['classes/01-menyiram.md', 'guide/kebun/panen/2024-02-01.md'].map((path) => [
    path,
    'section-ended',
  ]);
  const sectionIssues = (files: Record<string, string>, on: string) =>
    issuesOf(treeWith(files), on)
      .filter(({ rule }) => /section|anchor/.test(rule))
      .map(({ path, rule }) => [path, rule]);
  const onDay = (more: Record<string, string> = {}) =>
    sectionIssues({ [`guide/kebun/siram-tanaman/${day}.md`]: next, ...more }, day);

  it('is stopped neither by a link to it nor by a case about it', () => {
    expect(onDay()).toEqual(ended);
  });

  it('is stopped by no link either where it was corrected', () => {
    const correction = soundText(siram)
      .replace('title: ', 'correction: Salah judul.\ntitle: ')
      .replace('## Dengan apa', '## Alatnya');
    const links =
      '[alat](/kebun/siram-tanaman/#dengan-apa) [lama](/kebun/siram-tanaman/2024-01-01/#dengan-apa)\n';
    const files = {
      'guide/kebun/siram-tanaman/2024-01-01.koreksi-2024-05-01.md': correction,
      [path]: revisionFile({}, links),
    };
    expect(sectionIssues(files, '2024-06-01')).toEqual(Array(2).fill([path, 'section-ended']));
    // What a correction took the place of says nothing any more.
    const own = 'guide/dapur/rebus-air/2024-01-01.koreksi-2024-05-02.md';
    const corrected = { ...files, [own]: revisionFile({ correction: 'Salah tautan.' }, 'Rebus.\n') };
    expect(sectionIssues(corrected, '2024-06-01')).toEqual([]);
  });

  it('may be overtaken by an urgent rule, though a link leads to what it was to bring', () => {
    const based = next.replace('title: ', 'basedOn: 2024-01-01\ntitle: ');
    const urgent = soundText(siram)
      .replace(/^basedOn: .*\n/m, '')
      .replace('title: ', 'recorded: 2024-06-01\nbasedOn: 2024-01-01\ntitle: ');
    const files = {
      [`guide/kebun/siram-tanaman/${day}.md`]: based,
      [path]: revisionFile({}, '[nanti](/kebun/siram-tanaman/#bilamana)\n'),
    };
    const overtaken = { ...files, 'guide/kebun/siram-tanaman/2024-07-01.md': urgent };
    for (const [each, on] of [
      [files, '2024-06-01'],
      [overtaken, '2024-06-01'],
      [overtaken, day],
    ] as const)
      expect(sectionIssues(each, on)).toEqual([[path, 'section-ended']]);
  });

  it('leaves alone what a rule said of it that is over, and what a note said', () => {
    const moved = '[menyiram](/kebun/siram-tanaman/#kapan)\n';
    const over = {
      'guide/dapur/rebus-air/awal.md': revisionFile({}, moved),
      'guide/dapur/rebus-air/2024-05-01.md': revisionFile({ dateConfirmed: '2024-05-01' }),
    };
    const note = 'calibrations/2024-02-01.md';
    expect(onDay({ ...over, [note]: `${soundText(note)}\n${moved}` })).toEqual(ended);
  });
});
