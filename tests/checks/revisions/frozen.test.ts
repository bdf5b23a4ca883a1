import { describe, expect, it } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkFrozen } from '../../../src/checks/revisions/check-frozen.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';

type Files = Readonly<Record<string, string>>;

const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
const coming = 'guide/kebun/siram-tanaman/2030-01-01.md';
const note = 'calibrations/2023-12-20.md';
const value = 'policy/lama-siram.yaml';
const published = { 'publishing.yaml': 'since: 2024-01-01\n' };

interface Branch {
  without?: string[];
  /** What the base has beside the sound tree. */
  before?: Files;
  day?: string;
}

/** What is said of a branch that writes `files` and removes `without`, on `day`. */
function issuesAfter(files: Files, { without = [], before = published, day = today }: Branch = {}) {
  const sideOf = (...tree: Parameters<typeof treeWith>) => checkLoaded(readContent(treeWith(...tree)), day);
  return checkFrozen(sideOf(before), sideOf({ ...before, ...files }, without)).map(
    ({ rule, path, line, what, fix }) => ({ at: `${rule} ${path}:${line}`, what, fix }),
  );
}

function edited(path: string, from: string | RegExp, to: string): Files {
  const text = soundText(path).replace(from, to);
  expect(text).not.toBe(soundText(path));
  return { [path]: text };
}

const row = '  - from: 2024-05-01\n    state: undecided\n    open: 2023-12-20#hujan-siram\n';
const renamed = { [coming.replace('2030-01-01', '2030-02-01')]: soundText(coming) };
const moved = {
  [siram.replace('siram-tanaman', 'menyiram')]: soundText(siram),
  'moved.yaml': '- { from: kebun/siram-tanaman, to: kebun/menyiram, date: 2024-06-01 }\n',
};

describe('the note of a rule that is still to come', () => {
  const own = 'calibrations/2024-05-20.md';
  const rule = 'guide/dapur/masak-nasi/2024-06-10.md';
  const text = (...more: object[]) => {
    const decisions = [{ id: 'liwet', topic: 'Nasi', decision: 'Nasi diliwet.', kind: 'rule' }, ...more];
    return `---\n${JSON.stringify({ title: 'Rapat rekaan', decisions })}\n---\n\nRekaan.\n`;
  };
  const landed = (note = text()): Files => ({
    ...published,
    [own]: note,
    [rule]: revisionFile({ decidedIn: ['2024-05-20#liwet'] }),
  });
  const reverted = (before: Files, day = today) =>
    issuesAfter({}, { before, without: [own, rule], day }).map(({ at }) => at);

  it('goes with it when the publish is reverted, and may be edited until the day', () => {
    expect(reverted(landed())).toEqual([]);
    const changed = { [own]: text().replace('Nasi diliwet', 'Nasi dikukus') };
    expect(issuesAfter(changed, { before: landed() })).toEqual([]);
  });

  it.each<[string, Files, string?]>([
    ['the day has come', landed(), '2024-06-10'],
    [
      'it asked something, too',
      landed(text({ id: 'tanya', topic: 'T', decision: 'Kapan?', kind: 'question' })),
    ],
    [
      'it decided something that is owed',
      landed(text({ id: 'lain', topic: 'L', decision: 'Lain.', kind: 'rule' })),
    ],
    [
      'a value that has begun rests on it',
      { ...landed(), ...edited(value, 'source: 2023-12-20#siram-dua-kali', 'source: 2024-05-20#liwet') },
    ],
  ])('stays where %s', (_, before, day) => {
    expect(reverted(before, day)).toContain(`frozen-removed ${own}:1`);
  });
});

describe('on a base that is published', () => {
  it.each<[what: string, files: Files, branch?: Branch]>([
    ['nothing', {}],
    ['a review', edited(siram, 'reviewed: 2024-01-15', 'reviewed: 2024-05-15')],
    ['another owner', edited(siram, 'owner: sari', 'owner: budi')],
    ['more search words', edited(siram, '- nyiram', '- nyiram\n  - guyur')],
    [
      'another flow, which can only be written after it',
      edited(siram, 'flow: pilih-alat', 'flow: alur-lain'),
    ],
    ['no flow any more', edited(siram, 'flow: pilih-alat\n', '')],
    ['other replies, which only say the rule', edited(siram, '- air-habis', '- siram-belum-pasti')],
    ['a reading against another value', edited(siram, ', 2024-04-01]', ', 2024-04-01, 2024-07-01]')],
    ['the id that it has anyway', edited(siram, 'title:', 'id: kebun/siram-tanaman/2024-01-01\ntitle:')],
    ['a correction', { [siram.replace('.md', '.koreksi-2024-06-01.md')]: soundText(siram) }],
    ['another text of what is to come', edited(coming, 'tiga kali', 'empat kali')],
    ['the end of what is to come', {}, { without: [coming] }],
    ['another day of what is to come', renamed, { without: [coming] }],
    ['the other wording of a reply', edited('replies/air-habis/awal.md', 'habis', 'kering')],
    ['the end of a flow', {}, { without: ['flows/pilih-alat/awal.yaml'] }],
    ['a move of the page', moved, { without: [siram] }],
    ['a new row', edited(value, 'rows:\n', `rows:\n${row}`)],
    ['a row that has yet to begin, edited', edited(value, 'hours: 6', 'hours: 7'), { day: '2024-03-31' }],
    [
      'a row that has yet to begin, removed',
      edited(value, / {2}- from: 2024-04-01\n(?: {4}.*\n)+/, ''),
      { day: '2024-03-31' },
    ],
    [
      'the end of the row in force on a day to come',
      edited(value, '    source', '    lastDay: 2024-06-30\n    source'),
    ],
    [
      'a decision at the end of a note of the same day',
      edited(note, '---\n\nRapat', '  - { id: baru, topic: B, decision: B., kind: rule }\n---\n\nRapat'),
      { day: '2023-12-20', before: { 'publishing.yaml': 'since: 2023-12-20\n' } },
    ],
  ])('a branch may bring %s', (_, files, branch) => {
    expect(issuesAfter(files, branch)).toEqual([]);
  });

  const inForce = (line: number) => `frozen-edited ${siram}:${line}`;
  it.each<[what: string, at: string, files: Files, branch?: Branch]>([
    ['edit the answer', inForce(3), edited(siram, 'dua kali sehari, pagi', 'lima kali sehari, pagi')],
    ['edit the text', inForce(34), edited(siram, 'Pagi dan sore. Dulu', 'Pagi saja. Dulu')],
    ['take a key away', inForce(2), edited(siram, /appliesTo: .*\n/, '')],
    ['add a key', inForce(12), edited(siram, 'owner: sari', 'owner: sari\nrecorded: 2024-01-02')],
    [
      'close a question, which its answer does',
      inForce(19),
      edited(siram, '  - 2023-12-20#hujan-siram\n', ''),
    ],
    ['change the id', inForce(2), edited(siram, 'title:', 'id: lain\ntitle:')],
    ['remove it', `frozen-removed ${siram}:1`, {}, { without: [siram] }],
    [
      'rename it',
      `frozen-removed ${siram}:1`,
      { [siram.replace('01-01', '02-01')]: soundText(siram) },
      { without: [siram] },
    ],
    [
      'edit it with a move',
      `frozen-edited ${siram.replace('siram-tanaman', 'menyiram')}:3`,
      {
        ...moved,
        [siram.replace('siram-tanaman', 'menyiram')]: soundText(siram).replace(
          'answer: Siram',
          'answer: Guyur',
        ),
      },
      { without: [siram] },
    ],
    [
      'edit a revision that a later one replaced',
      'frozen-edited guide/kebun/siram-tanaman/awal.md:3',
      edited('guide/kebun/siram-tanaman/awal.md', 'setiap pagi.\nchange', 'setiap siang.\nchange'),
    ],
    ['remove a note', `frozen-removed ${note}:1`, {}, { without: [note] }],
    ['edit a decision', `frozen-edited ${note}:4`, edited(note, 'disiram dua kali', 'disiram tiga kali')],
    [
      'take a decision away',
      `frozen-edited ${note}:4`,
      edited(note, / {2}- id: takaran-nasi\n(?: {4}.*\n)+/, ''),
    ],
    [
      'answer a question in a note of an earlier day',
      `frozen-edited ${note}:4`,
      edited(note, '    owner: budi', '    owner: budi\n    answers: [2023-12-20#hujan-siram]'),
    ],
    [
      'add a decision to a note of an earlier day',
      `frozen-edited ${note}:4`,
      edited(note, '---\n\nRapat', '  - { id: baru, topic: B, decision: B., kind: rule }\n---\n\nRapat'),
    ],
    ['edit the text of a note', `frozen-edited ${note}:27`, edited(note, 'Rapat di saung', 'Rapat di kebun')],
    ['edit a row', `frozen-edited ${value}:19`, edited(value, 'hours: 6', 'hours: 12')],
    [
      'take a row away',
      `frozen-removed ${value}:9`,
      edited(value, / {2}- from: 2024-03-01\n(?: {4}.*\n)+/, ''),
    ],
    [
      'change the day of the first publish',
      'frozen-edited publishing.yaml:1',
      { 'publishing.yaml': 'since: 2025-01-01\n' },
    ],
  ])('a branch may not %s', (_, at, files, branch) => {
    const found = issuesAfter(files, branch);
    expect(found.map((issue) => issue.at)).toEqual([at]);
    expect(found[0]?.fix).toMatch(/^Kembalikan/);
  });

  it('says how to correct what was written down wrongly', () => {
    const fixes = [
      edited(siram, 'sore.', 'siang.'),
      edited(note, 'saung', 'kebun'),
      edited(value, 'hours: 6', 'hours: 1'),
    ];
    expect(fixes.map((files) => issuesAfter(files)[0]?.fix)).toEqual(
      [
        'kebun/siram-tanaman --revision 2024-01-01',
        '2023-12-20',
        'policy/lama-siram --revision 2024-04-01',
      ].map((what) => expect.stringContaining(`\`npm run new -- correction ${what}\``)),
    );
  });

  it('a correction may change on its own day, and not later', () => {
    const path = siram.replace('.md', '.koreksi-2024-05-20.md');
    const text = soundText(siram).replace('title:', 'correction: Salah hari.\ntitle:');
    const branch = { before: { ...published, [path]: text } };
    const files = { [path]: text.replace('hari', 'jam') };
    expect(issuesAfter(files, { ...branch, day: '2024-05-20' })).toEqual([]);
    expect(issuesAfter(files, { ...branch, day: '2024-05-21' })).toHaveLength(1);
  });

  it('a revision that is held may be edited, so that it can enter into force', () => {
    const held = siram.replace('01-01', '05-15');
    const before = { ...published, [held]: soundText(siram).replace('title:', 'basedOn: awal\ntitle:') };
    const files = { [held]: soundText(siram).replace('title:', 'basedOn: 2024-01-01\ntitle:') };
    expect(issuesAfter(files, { before })).toEqual([]);
  });

  it('a stale branch may not postpone what came into force since it began', () => {
    expect(issuesAfter(renamed, { without: [coming], day: '2029-12-31' })).toEqual([]);
    expect(issuesAfter(renamed, { without: [coming], day: '2030-01-01' }).map(({ at }) => at)).toEqual([
      `frozen-removed ${coming}:1`,
    ]);
  });

  it('a record that can’t be read has its own error, and isn’t said to be gone', () => {
    expect(issuesAfter({ [siram]: '---\nanswer: [\n---\n', [value]: 'rows: [' })).toEqual([]);
  });
});

it.each(['', 'since: 2024-07-01\n'])(
  'before the first publish a branch may change everything: %j',
  (text) => {
    const before: Files = text ? { 'publishing.yaml': text } : {};
    expect(issuesAfter(edited(note, 'dua kali', 'tiga kali'), { before, without: [siram, value] })).toEqual(
      [],
    );
  },
);
