import { describe, expect, it } from 'vitest';
import { broken, issuesOf } from '../fixtures/issues.ts';
import { soundText, treeWith } from '../fixtures/overlay.ts';

type Files = Readonly<Record<string, string>>;

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
const note = 'calibrations/2023-12-20.md';
const flow = 'flows/pilih-alat/awal.yaml';
const air = 'guide/dapur/rebus-air';
const misnamed = 'guide/dapur/Rebus_Air/2024-01-01.md';
const sound = soundText(nasi);
const unreadable = '---\ntitle: "tidak ditutup\n---\n';

const edited = (path: string, from: string, to: string) => soundText(path).replace(from, to);
/** A note with a link to `url` in its text. */
const linkTo = (url: string) => ({
  'calibrations/2024-02-01.md': `${soundText('calibrations/2024-02-01.md')}\n[x](${url})\n`,
});
const seesNasi = {
  'glossary.yaml': edited('glossary.yaml', 'see: [kebun/siram-tanaman]', 'see: [dapur/masak-nasi]'),
};

describe('a fault is reported at its place, and not where something points to it:', () => {
  it.each<[what: string, issue: string, text: string, more?: Files, without?: string]>([
    ['an unreadable note', `invalid-yaml ${note}`, unreadable],
    ['a conflict in a note', `conflict-marker ${note}`, `${soundText(note)}\n<<<<<<< HEAD\n`],
    ['a conflict in the areas', 'conflict-marker areas.yaml', '<<<<<<< HEAD\n=======\n>>>>>>> a\n'],
    ['an invalid note', `wrong-value ${note}`, edited(note, '    kind: question', '    kind: wacana')],
    ['a misnamed note', 'bad-date-name calibrations/20-12-2023.md', soundText(note), {}, note],
    ['an unreadable revision', `invalid-yaml ${siram}`, unreadable],
    ['a list of replies', `wrong-type ${siram}`, edited(siram, 'replies:\n  - air-habis', 'replies: true')],
    ['an unreadable reply of a page', 'invalid-yaml replies/air-habis/awal.md', unreadable],
    ['an unreadable reply of a dated value', 'invalid-yaml replies/siram-ada-tenggat/awal.md', unreadable],
    ['an unreadable dated value', 'invalid-yaml policy/jam-kebun.yaml', 'title: "'],
    ['a newest revision', `invalid-yaml ${siram}`, unreadable, linkTo('/kebun/siram-tanaman/#dengan-apa')],
    [
      'a misnamed revision',
      `bad-date-name ${air}/1-1-2024.md`,
      sound,
      linkTo('/dapur/rebus-air/2024-01-01/'),
    ],
    ['a misnamed page folder', `misplaced-file ${misnamed}`, sound, linkTo('/dapur/rebus-air/')],
    ['unreadable areas', 'invalid-yaml areas.yaml', 'people: "'],
    ['invalid areas', 'wrong-type areas.yaml', edited('areas.yaml', 'order: 1', 'order: pertama')],
    ['an unreadable glossary', 'invalid-yaml glossary.yaml', 'nasi: "'],
    ['a misnamed flow', 'misplaced-file flows/pilih-alat.yml', 'title: Memilih', {}, flow],
    ['a coming revision of a flow', 'invalid-yaml guide/kebun/siram-tanaman/2030-01-01.md', unreadable],
    ['a page of a flow', `invalid-yaml ${nasi}`, unreadable],
    ['a page that a term leads to', `invalid-yaml ${nasi}`, unreadable, seesNasi],
    ['a misspelled target', `flow-missing-target ${flow}`, edited(flow, 'to: air }', 'to: aiir }')],
    ['an unreachable step', `flow-unreachable ${flow}`, edited(flow, 'to: air }', 'to: masak }')],
  ])('%s: %s', (_, issue, text, more = {}, without = '') => {
    const path = issue.slice(issue.indexOf(' ') + 1);
    expect(broken(treeWith({ ...more, [path]: text }, [without]))).toEqual([issue]);
  });

  it.each(['air-habis', 'siram-ada-tenggat'])('an invalid reply, %s', (id) => {
    const reply = `replies/${id}/awal.md`;
    const tree = treeWith({ [reply]: edited(reply, 'title:', 'judul:') });
    expect(broken(tree)).toEqual([`unknown-key ${reply}`]);
  });

  it.each(['', '#takaran', '2024-01-01/'])('the only revision of a page, with a link to its %j', (rest) => {
    const link = linkTo(`/dapur/masak-nasi/${rest}`);
    const invalid = edited(nasi, 'state: in-force', 'state: entah');
    expect(broken(treeWith({ ...link, [nasi]: unreadable }))).toEqual([`invalid-yaml ${nasi}`]);
    expect(broken(treeWith({ ...link, [nasi]: invalid }))).toEqual([`wrong-value ${nasi}`]);
  });

  it('a folder without an area is one fault however many pages it has', () => {
    const [dua, ...others] = ['dua', 'satu', 'tiga'].map((page) => `guide/gudang/${page}/2024-01-01.md`);
    const files = [dua, ...others].map((path) => [path, sound.replace('Memasak nasi', `Di ${path}`)]);
    expect(broken(treeWith(Object.fromEntries(files)))).toEqual([`unknown-area ${dua}`]);
  });

  it('a grammar error is one fault however far the reader is thrown off', () => {
    const unclosed = edited(nasi, 'title: Memasak nasi', "title: 'Memasak'nasi' [");
    const text = unclosed.replace('kind: new', '\tkind: new');
    expect(broken(treeWith({ [nasi]: text }))).toEqual([`invalid-yaml ${nasi}`]);
  });
});

describe('a fault does not hide another:', () => {
  it('several files are all reported in one run, in reading order', () => {
    const tree = treeWith({
      [nasi]: '',
      'guide/kebun/panen/2024-2-1.md': soundText('guide/kebun/panen/2024-02-01.md'),
      'glossary.yaml': edited('glossary.yaml', 'term: Nasi', 'terms: Nasi'),
      'replies/air-habis/awal.md': edited('replies/air-habis/awal.md', 'area: kebun', 'area: gudang'),
      [note]: edited(note, 'by: sari', 'by: joko').replace('/kebun/siram-tanaman/', '/sumur/'),
    });
    expect(broken(tree)).toEqual([
      `unknown-person ${note}`,
      `broken-link ${note}`,
      'unknown-key glossary.yaml',
      `empty-file ${nasi}`,
      'duplicate-revision guide/kebun/panen/2024-2-1.md',
      'unknown-area replies/air-habis/awal.md',
    ]);
  });

  it('several fields of one file are all reported, and its links, too', () => {
    const text = edited(nasi, 'answer:', 'jawaban:')
      .replace('kind: new', 'kind: baru')
      .replace('state: in-force', 'state: in-force\nowner: joko\nreplies: [entah-apa]')
      .replace('/cari/?q=nasi', '/sumur/');
    const issues = issuesOf(treeWith({ [nasi]: text }));
    expect(issues.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'missing-field 2:1',
      'unknown-key 3:1',
      'wrong-value 5:9',
      'unknown-person 10:8',
      'unknown-reply 11:11',
      'broken-link 14:39',
    ]);
  });

  it('several faults of one value are each reported', () => {
    const answer = `answer: "https://contoh.example ${'nasi '.repeat(70)}"`;
    const text = soundText(nasi).replace(/answer: .*/, answer);
    expect(broken(treeWith({ [nasi]: text }))).toEqual([`answer-too-long ${nasi}`, `answer-link ${nasi}`]);
  });

  it('several faults of one flow are all reported, those of its graph, too, where a field is missing', () => {
    const text = edited(flow, 'summary: ', 'ringkas: ')
      .replace('to: tunggu }', 'to: tanah }')
      .replace('reply: air-habis\n    rule: dapur', 'rule: dapur')
      .replace('to: sari', 'to: joko');
    const rules = 'missing-field unknown-key flow-loop flow-no-reply flow-unreachable unknown-person';
    expect(broken(treeWith({ [flow]: text }))).toEqual(rules.split(' ').map((rule) => `${rule} ${flow}`));
  });

  it('two keys written twice are both reported', () => {
    const text = edited(nasi, '---\n\n', 'title: Lagi\nstate: awaiting\n---\n\n');
    expect(broken(treeWith({ [nasi]: text }))).toEqual(Array(2).fill(`duplicate-id ${nasi}`));
  });
});
