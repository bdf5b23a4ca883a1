import { describe, expect, it } from 'vitest';
import { checkLoaded } from '../../src/checks/check-content.ts';
import { readContent } from '../../src/checks/read/load.ts';
import type { RawFile } from '../../src/checks/read/read-tree.ts';
import { soundText, today, treeWith } from '../fixtures/overlay.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const note = 'calibrations/2023-12-20.md';
const unreadable = '---\ntitle: "tidak ditutup\n---\n';

/** The rules broken, each with its file. */
function broken(tree: RawFile[]): string[] {
  return checkLoaded(readContent(tree), today).issues.map(({ rule, path }) => `${rule} ${path}`);
}

/** The sound tree with a link to `url` in the note's text, and `files` over it. */
function linkedTo(url: string, files: Record<string, string>): RawFile[] {
  return treeWith({
    ...files,
    'calibrations/2024-02-01.md': `${soundText('calibrations/2024-02-01.md')}\n[x](${url})\n`,
  });
}

describe('a fault is reported at its place, and not where something points to it:', () => {
  it('an invalid note leaves the pages that name its decisions alone', () => {
    expect(broken(treeWith({ [note]: unreadable }))).toEqual([`invalid-yaml ${note}`]);
    const text = soundText(note).replace('    kind: question', '    kind: wacana');
    expect(broken(treeWith({ [note]: text }))).toEqual([`wrong-value ${note}`]);
  });

  it('an unreadable revision, or one with an unreadable list, leaves the replies that it may offer alone', () => {
    const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
    expect(broken(treeWith({ [siram]: unreadable }))).toEqual([`invalid-yaml ${siram}`]);
    const text = soundText(siram).replace('replies:\n  - air-habis', 'replies: true');
    expect(broken(treeWith({ [siram]: text }))).toEqual([`wrong-type ${siram}`]);
  });

  it('an unreadable reply leaves the pages and dated values that name it alone', () => {
    for (const id of ['air-habis', 'siram-ada-tenggat']) {
      const reply = `replies/${id}.md`;
      expect(broken(treeWith({ [reply]: unreadable }))).toEqual([`invalid-yaml ${reply}`]);
      expect(broken(treeWith({ [reply]: soundText(reply).replace('title:', 'judul:') }))).toEqual([
        `missing-field ${reply}`,
        `unknown-key ${reply}`,
      ]);
    }
  });

  it('a misnamed note leaves the pages that name its decisions alone', () => {
    const tree = treeWith({ 'calibrations/20-12-2023.md': soundText(note) }).filter(
      ({ path }) => path !== note,
    );
    expect(broken(tree)).toEqual(['bad-date-name calibrations/20-12-2023.md']);
  });

  it('an invalid revision that is its page’s only one leaves links to the page and its anchors alone', () => {
    for (const url of ['/dapur/masak-nasi/', '/dapur/masak-nasi/#takaran', '/dapur/masak-nasi/2024-01-01/']) {
      expect(broken(linkedTo(url, { [nasi]: unreadable }))).toEqual([`invalid-yaml ${nasi}`]);
      const text = soundText(nasi).replace('state: in-force', 'state: entah');
      expect(broken(linkedTo(url, { [nasi]: text }))).toEqual([`wrong-value ${nasi}`]);
    }
  });

  it('an invalid newest revision leaves links to its anchors alone', () => {
    const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
    expect(broken(linkedTo('/kebun/siram-tanaman/#dengan-apa', { [siram]: unreadable }))).toEqual([
      `invalid-yaml ${siram}`,
    ]);
  });

  it('a misnamed revision or page folder leaves links to where it belongs alone', () => {
    const misnamed = 'guide/dapur/rebus-air/1-1-2024.md';
    expect(broken(linkedTo('/dapur/rebus-air/2024-01-01/', { [misnamed]: soundText(nasi) }))).toEqual([
      `bad-date-name ${misnamed}`,
    ]);
    const upper = 'guide/dapur/Rebus_Air/2024-01-01.md';
    expect(broken(linkedTo('/dapur/rebus-air/', { [upper]: soundText(nasi) }))).toEqual([
      `misplaced-file ${upper}`,
    ]);
  });

  it('an unreadable areas.yaml leaves areas, people and links to areas alone', () => {
    expect(broken(treeWith({ 'areas.yaml': 'people: "' }))).toEqual(['invalid-yaml areas.yaml']);
    const text = soundText('areas.yaml').replace('order: 1', 'order: pertama');
    expect(broken(treeWith({ 'areas.yaml': text }))).toEqual(['wrong-type areas.yaml']);
  });

  it('an unreadable glossary.yaml leaves links to its terms alone', () => {
    expect(broken(treeWith({ 'glossary.yaml': 'nasi: "' }))).toEqual(['invalid-yaml glossary.yaml']);
  });

  it('an invalid reply or flow leaves the page that offers it alone', () => {
    const reply = 'replies/air-habis.md';
    expect(broken(treeWith({ [reply]: unreadable }))).toEqual([`invalid-yaml ${reply}`]);
    const flow = treeWith({ 'flows/pilih-alat.yml': 'title: Memilih' });
    expect(broken(flow.filter(({ path }) => path !== 'flows/pilih-alat.yaml'))).toEqual([
      'misplaced-file flows/pilih-alat.yml',
    ]);
  });

  it('an invalid revision or page leaves the flow that rests on it alone', () => {
    const coming = 'guide/kebun/siram-tanaman/2030-01-01.md';
    expect(broken(treeWith({ [coming]: unreadable }))).toEqual([`invalid-yaml ${coming}`]);
    expect(broken(treeWith({ [nasi]: unreadable }))).toEqual([`invalid-yaml ${nasi}`]);
  });

  it('a misspelled target of a flow leaves what it was to lead to alone', () => {
    const flow = 'flows/pilih-alat.yaml';
    const text = soundText(flow).replace('to: air }', 'to: aiir }');
    expect(broken(treeWith({ [flow]: text }))).toEqual([`flow-missing-target ${flow}`]);
  });

  it('what only an unreachable step leads to is lost with it', () => {
    const flow = 'flows/pilih-alat.yaml';
    const text = soundText(flow).replace('to: air }', 'to: masak }');
    expect(broken(treeWith({ [flow]: text }))).toEqual([`flow-unreachable ${flow}`]);
  });

  it('an invalid page leaves the term that leads to it alone', () => {
    const text = soundText('glossary.yaml').replace('see: [kebun/siram-tanaman]', 'see: [dapur/masak-nasi]');
    expect(broken(treeWith({ [nasi]: unreadable, 'glossary.yaml': text }))).toEqual([`invalid-yaml ${nasi}`]);
  });

  it('a folder without an area is one fault however many pages it has', () => {
    const pages = ['satu', 'dua', 'tiga'].map((page) => [
      `guide/gudang/${page}/2024-01-01.md`,
      soundText(nasi),
    ]);
    expect(broken(treeWith(Object.fromEntries(pages)))).toEqual([
      'unknown-area guide/gudang/dua/2024-01-01.md',
    ]);
  });

  it('a grammar error is one fault however far the reader is thrown off', () => {
    const text = soundText(nasi)
      .replace('title: Memasak nasi', "title: 'Memasak'nasi' [")
      .replace('kind: new', '\tkind: new');
    expect(broken(treeWith({ [nasi]: text }))).toEqual([`invalid-yaml ${nasi}`]);
  });
});

describe('a fault does not hide another:', () => {
  it('several files are all reported in one run, in reading order', () => {
    const tree = treeWith({
      [nasi]: '',
      'guide/kebun/panen/2024-2-1.md': soundText('guide/kebun/panen/2024-02-01.md'),
      'glossary.yaml': soundText('glossary.yaml').replace('term: Nasi', 'terms: Nasi'),
      'replies/air-habis.md': soundText('replies/air-habis.md').replace('area: kebun', 'area: gudang'),
      [note]: soundText(note).replace('by: sari', 'by: joko').replace('/kebun/siram-tanaman/', '/sumur/'),
    });
    expect(broken(tree)).toEqual([
      `unknown-person ${note}`,
      `broken-link ${note}`,
      'unknown-key glossary.yaml',
      `empty-file ${nasi}`,
      'duplicate-revision guide/kebun/panen/2024-2-1.md',
      'unknown-area replies/air-habis.md',
    ]);
  });

  it('several fields of one file are all reported, and its links, too', () => {
    const text = soundText(nasi)
      .replace('answer:', 'jawaban:')
      .replace('kind: new', 'kind: baru')
      .replace('state: in-force', 'state: in-force\nowner: joko\nreplies: [entah-apa]')
      .replace('/cari/?q=nasi', '/sumur/');
    const { issues } = checkLoaded(readContent(treeWith({ [nasi]: text })), today);
    expect(issues.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['missing-field', 2, 1],
      ['unknown-key', 3, 1],
      ['wrong-value', 5, 9],
      ['unknown-person', 10, 8],
      ['unknown-reply', 11, 11],
      ['broken-link', 14, 39],
    ]);
  });

  it('several faults of one value are each reported', () => {
    const answer = `answer: "https://contoh.example ${'nasi '.repeat(70)}"`;
    const text = soundText(nasi).replace(/answer: .*/, answer);
    expect(broken(treeWith({ [nasi]: text }))).toEqual([`answer-too-long ${nasi}`, `answer-link ${nasi}`]);
  });

  it('several faults of one flow are all reported, those of its graph, too, where a field is missing', () => {
    const flow = 'flows/pilih-alat.yaml';
    const text = soundText(flow)
      .replace('summary: ', 'ringkas: ')
      .replace('to: tunggu }', 'to: tanah }')
      .replace('reply: air-habis\n    rule: dapur', 'rule: dapur')
      .replace('to: sari', 'to: joko');
    expect(broken(treeWith({ [flow]: text }))).toEqual(
      [
        'missing-field',
        'unknown-key',
        'flow-loop',
        'flow-no-reply',
        'flow-unreachable',
        'unknown-person',
      ].map((rule) => `${rule} ${flow}`),
    );
  });

  it('two keys written twice are both reported', () => {
    const text = soundText(nasi).replace('---\n\n', 'title: Lagi\nstate: awaiting\n---\n\n');
    expect(broken(treeWith({ [nasi]: text }))).toEqual([`duplicate-id ${nasi}`, `duplicate-id ${nasi}`]);
  });
});
