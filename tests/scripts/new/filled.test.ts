import { describe, expect, it } from 'vitest';
import { issuesAfter, type Made, scaffold, written } from './scaffold.ts';

/** The first file with other words for its blanks, by the lines that they are on. */
function fill(made: Made, words: Readonly<Record<string, string>>): Made {
  const text = Object.entries(words).reduce(
    (filled, [blank, word]) => filled.replaceAll(new RegExp(`^( *(?:- )?${blank})$`, 'gm'), `$1 ${word}`),
    made.text,
  );
  return { ...made, text };
}

describe('each kind passes the check once its blanks are filled, whoever steps aside for now', () => {
  it.each<[kind: string, args: string[], blanks: Record<string, string>, body?: string]>([
    ['revision', ['kebun/panen', '--decision=2024-02-01#cuci-gembor'], { 'summary:': 'Panen.' }],
    ['revision', ['kebun/siram-tanaman', '--kind=removed', '--summary=Dicabut.'], {}],
    ['page', ['dapur/tumis', '--title=Tumis'], { 'answer:': 'Tumis saja.', 'summary:': 'Baru.' }, 'Tumis.'],
    [
      'note',
      ['--answers=2023-12-20#panen-kapan'],
      { 'title:': 'Rapat', 'id:': 'panen', 'topic:': 'Panen', 'decision:': 'Besok.' },
    ],
    ['reply', ['gembor-hilang', '--page=kebun/panen'], { 'title:': 'Gembor hilang' }, 'Gembornya hilang.'],
    ['reply', ['air-habis'], {}],
    [
      'flow',
      ['panen', '--page=dapur/masak-nasi'],
      {
        'title:': 'Panen',
        'summary:': 'Saat panen.',
        'ask:': 'Sudah?',
        'reply:': 'air-habis',
        '-': 'Panen.',
      },
    ],
    ['flow', ['pilih-alat'], {}],
    ['row', ['lama-siram', '--source=2023-12-20#siram-dua-kali'], { 'hours:': '24', 'count:': 'working' }],
    [
      'policy',
      ['lama-panen', '--title=Lama', '--page=kebun/panen', '--source=KMC 1'],
      { 'hours:': '2', 'count:': 'calendar' },
    ],
    [
      'policy',
      ['libur-dapur', '--title=Libur', '--kind=holidays', '--source=KMC 1'],
      { 'date:': '2024-07-01', 'name:': 'Libur' },
    ],
    [
      'case',
      ['menyiram', '--id=satu', '--rule=kebun/panen'],
      { 'chat:': 'Apa?', 'ask:': 'Jawab.', 'text:': 'Satu.', 'why:': 'Begitu.' },
    ],
    [
      'case',
      ['menyiram', '--id=dua', '--rule=kebun/panen', '--kind=several'],
      { 'chat:': 'Apa?', 'ask:': 'Jawab.', 'text:': 'Satu.', 'why:': 'Begitu.' },
    ],
    [
      'case',
      ['menyiram', '--id=tiga', '--rule=kebun/panen', '--kind=order'],
      { 'chat:': 'Apa?', 'ask:': 'Jawab.', 'text:': 'Satu.', 'why:': 'Begitu.' },
    ],
    [
      'case',
      ['menyiram', '--id=empat', '--rule=kebun/panen', '--kind=amount'],
      { 'chat:': 'Apa?', 'ask:': 'Jawab.', 'value:': '20500', 'why:': 'Begitu.' },
    ],
    ['area', ['gudang'], { 'label:': 'Gudang', 'summary:': 'Alat rekaan.' }],
    ['correction', ['kebun/siram-tanaman'], { 'correction:': 'Salah tulis.' }],
    ['correction', ['kebun/siram-tanaman', '--revision=awal'], { 'correction:': 'Salah tulis.' }],
    ['correction', ['2024-02-01'], { 'correction:': 'Salah tulis.' }],
    ['correction', ['policy/lama-siram', '--revision=2024-01-01'], { 'correction:': 'Salah tulis.' }],
    ['correction', ['policy/jam-kebun'], { 'correction:': 'Salah tulis.' }],
    ['undo', ['kebun/siram-tanaman'], { 'summary:': 'Kembali.' }],
  ])('%s %j', (kind, args, blanks, body = '') => {
    const made = fill(scaffold(kind, args), blanks);
    const issues = issuesAfter({ ...made, text: made.text + body });
    expect(issues.filter(({ rule }) => rule !== 'stepped-aside')).toEqual([]);
  });
});

it('a reply or flow that is begun beside an unfinished revision is read against that revision', () => {
  const coming = written(scaffold('revision', ['kebun/siram-tanaman', '--date=2024-07-01']));
  for (const [kind, id] of [
    ['reply', 'air-habis'],
    ['flow', 'pilih-alat'],
  ] as const) {
    const { path, text } = scaffold(kind, [id, '--date=2024-07-01'], coming);
    expect(path).toMatch(new RegExp(`^(replies|flows)/${id}/2024-07-01\\.`));
    expect(text).toContain('  kebun/siram-tanaman: [2024-07-01, 2030-01-01]\n');
  }
});

it('a new reply is offered by its page’s revisions from that day on', () => {
  const { files } = scaffold('reply', ['gembor-hilang', '--page=kebun/siram-tanaman']);
  const [, current, coming, ...others] = files;
  expect(others).toEqual([]);
  expect(current).toMatchObject({ path: 'guide/kebun/siram-tanaman/2024-01-01.md' });
  expect(current?.text).toContain('replies:\n  - air-habis\n  - gembor-hilang\nflow:');
  expect(coming?.text).toContain('replies:\n  - gembor-hilang\n');
});

describe('a correction', () => {
  it('is the whole text once more, beside the revision, with what was wrong to be filled in', () => {
    const { path, text, next } = scaffold('correction', ['kebun/siram-tanaman', '--what=Dua kali.']);
    expect(path).toBe('guide/kebun/siram-tanaman/2024-01-01.koreksi-2024-06-01.md');
    expect(text).toMatch(/^---\ncorrection: Dua kali\.\ntitle: Menyiram tanaman\nanswer: /);
    expect(next.join('\n')).toMatch(/merge kebun[\s\S]*Menepi mulai 1 Juni 2024.*alur "Memilih alat siram"/);
  });

  it('of a corrected revision begins with the latest text, and of the same day is refused', () => {
    const first = 'guide/kebun/siram-tanaman/2024-01-01.koreksi-2024-05-01.md';
    const made = scaffold('correction', ['kebun/siram-tanaman', '--what=Satu.']);
    const corrected = made.text.replace('title:', 'affects: none\ntitle:').replace('dua kali', 'dua  kali');
    const files = { [first]: corrected };
    const { text: revised } = scaffold('revision', ['kebun/siram-tanaman'], files);
    expect(revised).toContain('basedOn: 2024-01-01.koreksi-2024-05-01\ntitle: ');
    expect(revised).not.toMatch(/correction|affects/);
    const { text } = scaffold('correction', ['kebun/siram-tanaman', '--what=Dua.'], files);
    expect(text).toContain('correction: Dua.\ntitle: ');
    expect(text).toContain('dua  kali');
    expect(text).not.toContain('affects');
    expect(() => scaffold('correction', ['kebun/siram-tanaman'], { [made.path]: made.text })).toThrow(
      'sudah dikoreksi hari ini',
    );
  });

  it('of a row is a row of the same day with what was recorded today', () => {
    const { text } = scaffold('correction', ['policy/lama-siram', '--revision=2024-01-01', '--what=Salah.']);
    expect(text).toMatch(
      / {2}- recorded: 2024-06-01\n {4}correction: Salah\.\n {4}from: 2024-01-01\n {4}state: undecided\n {4}open: .*\n$/,
    );
  });
});

it('undoing takes back the text and the decisions of what is in force, and says which are dropped', () => {
  const { text } = scaffold('undo', ['kebun/siram-tanaman', '--summary=Kembali.']);
  expect(text).toContain('basedOn: 2024-01-01\n');
  expect(text).toMatch(/owner: sari[\s\S]*replies:/);
  expect(text).not.toContain('reviewed:');
  expect(text).toContain(
    'title: Menyiram tanaman\nanswer: Siram tanaman setiap pagi.\nchange:\n  kind: changed\n  summary: Kembali.\n  drops:\n    - 2023-12-20#siram-dua-kali\n    - 2024-02-01#ingat-siram\ndecidedIn: []\n',
  );
});

it('a flow that is ready for the day isn’t among what steps aside', () => {
  const { path, text } = scaffold('flow', ['pilih-alat']);
  const { next } = scaffold('revision', ['kebun/siram-tanaman'], { [path]: text });
  expect(next.at(-1)).toBe(
    'Menepi mulai 1 Juni 2024 sampai dicocokkan, boleh menyusul: balasan "Air habis", 4 soal kelas.',
  );
});

it('a revision whose id is taken by one that was postponed gets a number', () => {
  const coming = scaffold('revision', ['kebun/panen', '--date=2024-07-01', '--summary=Panen.']).text;
  const files = { 'guide/kebun/panen/2024-08-01.md': coming };
  const { text } = scaffold('revision', ['kebun/panen', '--date=2024-07-01'], files);
  expect(text).toContain('id: kebun/panen/2024-07-01-2\n');
});

it('a case whose id the module has is named by the check', () => {
  const made = scaffold('case', ['menyiram', '--id=kapan', '--rule=kebun/panen']);
  const filled = fill(made, { 'chat:': 'Apa?', 'ask:': 'Jawab.', 'text:': 'Satu.', 'why:': 'Begitu.' });
  expect(issuesAfter(filled).map(({ rule }) => rule)).toContain('duplicate-id');
});
