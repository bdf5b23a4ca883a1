import { describe, expect, it } from 'vitest';
import { kinds } from '../../../scripts/new/kinds.ts';
import { missingFields } from '../../../scripts/new/read-answers.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { soundText, soundTree, today } from '../../fixtures/overlay.ts';
import { issuesAfter, type Made, scaffold } from './scaffold.ts';

const page = 'kebun/panen';
const siram = soundText('guide/kebun/siram-tanaman/2024-01-01.md');

/** Lines of `after` that `before` hasn't, and the other way round. */
function difference(before: string, after: string) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !now.includes(line)),
    come: now.filter((line) => !old.includes(line)),
  };
}

/** The rules that the scaffold breaks, each with its line. */
const issuesIn = (made: Made) => issuesAfter(made).map(({ rule, line }) => `${rule} ${line}`);

describe('a new revision', () => {
  it('is a copy of the one before its day, except for what is about that revision itself', () => {
    const { path, text, files } = scaffold('revision', ['kebun/siram-tanaman']);
    expect({ path, files: files.length }).toEqual({
      path: 'guide/kebun/siram-tanaman/2024-06-01.md',
      files: 1,
    });
    expect(difference(siram, text)).toEqual({
      gone: siram.match(/^ {2}summary: .*|^reviewed: .*|^ {2}policy.*/gm),
      come: [
        'id: kebun/siram-tanaman/2024-06-01',
        'recorded: 2024-06-01',
        'basedOn: 2024-01-01',
        '  summary:',
        '  policy/lama-siram: [2024-04-01]',
      ],
    });
  });

  it('leaves only its summary for the author to fill, and tells which texts then step aside', () => {
    const made = scaffold('revision', ['dapur/masak-nasi', '--date', '2024-05-01']);
    const line = made.text.split('\n').indexOf('  summary:') + 1;
    expect(issuesAfter(made)).toEqual([{ rule: 'missing-field', path: made.path, line }]);
    const text = made.text.replace('  summary:', '  summary: Takarannya.');
    expect(issuesAfter({ ...made, text })).toMatchObject([{ rule: 'stepped-aside' }]);
    expect(made.next.join('\n')).toContain('boleh menyusul: alur "Memilih alat siram".');
  });

  it('adds the decisions given to those that it still carries out', () => {
    const decisions = ['--decision=2024-02-01#cuci-gembor', '--decision', '2024-02-01#simpan-gembor'];
    const change = ['--kind=clarified', '--summary=Soal gembor: dicuci.'];
    const { text } = scaffold('revision', ['kebun/siram-tanaman', ...decisions, ...change]);
    const all = ['2023-12-20#siram-dua-kali', '2024-02-01#ingat-siram', '2024-02-01#cuci-gembor'];
    expect(text).toContain(
      `decidedIn:\n  - ${all.join('\n  - ')}\n  - 2024-02-01#simpan-gembor\nstate: in-force\n`,
    );
    expect(text).toContain('change:\n  kind: clarified\n  summary: "Soal gembor: dicuci."\n');
  });

  it('keeps comments and line endings', () => {
    const path = 'guide/kebun/siram-tanaman/2024-01-01.md';
    const text = siram.replace('appliesTo:', '# Dipakai QA.\nappliesTo:').replaceAll('\n', '\r\n');
    const made = scaffold('revision', ['kebun/siram-tanaman'], { [path]: text });
    expect(made.text).toContain('# Dipakai QA.\r\nappliesTo:');
    expect(made.text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('says what the author should look at: open questions, an awaited rule, a revision to come', () => {
    expect(scaffold('revision', ['kebun/siram-tanaman']).next.join('\n')).toMatch(
      /Apakah hari hujan tetap disiram\?[\s\S]*Revisi 2030-01-01 sudah menunggu.*merge kebun/,
    );
    expect(scaffold('revision', [page]).next.join('\n')).toContain('`state: in-force`');
  });

  it('of a decision whose note is unfinished says so', () => {
    const files = { 'calibrations/2024-05-20.md': scaffold('note', ['2024-05-20']).text };
    expect(() => scaffold('revision', [page, '--decision', '2024-05-20#baru'], files)).toThrow(
      'calibrations/2024-05-20.md` masih ada yang salah atau kosong',
    );
  });
});

describe('a new note', () => {
  it('passes the check once everything is given, quoted where YAML needs it', () => {
    const decision = ['--topic=Cuci gembor', '--decision=Gembor dicuci: tiap hari.'];
    const made = scaffold('note', [
      '2024-05-20',
      '--title=Kalibrasi: Mei',
      '--people=sari,budi',
      '--answers=2023-12-20#panen-kapan',
      ...decision,
    ]);
    expect(made.text).toBe(
      '---\ntitle: "Kalibrasi: Mei"\npeople: [sari, budi]\ndecisions:\n  - id: cuci-gembor\n    topic: Cuci gembor\n    decision: "Gembor dicuci: tiap hari."\n    kind: rule\n    answers: [2023-12-20#panen-kapan]\n---\n\n',
    );
    expect(issuesAfter(made)).toEqual([]);
  });

  it('is of today, and leaves what it can’t know to be filled', () => {
    const made = scaffold('note', []);
    expect(made.path).toBe('calibrations/2024-06-01.md');
    expect(issuesIn(made)).toEqual([2, 4, 5, 6].map((line) => `missing-field ${line}`));
  });
});

it('a new page takes what agents type for it, from which search learns', () => {
  const { files, next } = scaffold('page', ['dapur/tumis', '--queries=numis; cara tumis kak ;']);
  expect(files[1]).toEqual({ path: 'queries/dapur/tumis.txt', text: 'numis\ncara tumis kak\n' });
  expect(scaffold('page', ['dapur/tumis']).files).toHaveLength(1);
  expect(next.join('\n')).toContain('`content/queries/dapur/tumis.txt`');
});

it('a new page leaves its answer and summary to be filled', () => {
  const made = scaffold('page', ['dapur/tumis', '--title=Menumis', '--decision=2024-02-01#cuci-gembor']);
  expect(made.path).toBe('guide/dapur/tumis/2024-06-01.md');
  expect(issuesIn(made)).toEqual(['missing-field 5', 'missing-field 8']);
});

describe('a new term', () => {
  const glossary = soundText('glossary.yaml');
  const entry = 'kode-unik:\n  term: Kode unik\n  definition: Angka kecil.\n  also: [unique code]\n';

  it('is put in alphabetical order, and nothing else changes', () => {
    const made = scaffold('term', ['Kode', 'unik', '--definition=Angka kecil.', '--also=unique code']);
    expect(made.text).toBe(glossary.replace('nasi:\n', `${entry}nasi:\n`));
    expect(issuesAfter(made)).toEqual([]);
  });

  it('comes last on a line of its own, though the file’s last line has no end', () => {
    for (const end of ['\n', '\r\n']) {
      const text = glossary.trimEnd().replaceAll('\n', end);
      const made = scaffold('term', ['Zat', '--definition=Rekaan.'], { 'glossary.yaml': text });
      expect(made.text).toBe(`${text}${end}zat:${end}  term: Zat${end}  definition: Rekaan.${end}`);
    }
  });

  it('leaves a comment with the term that it is about, and the file’s first line where it is', () => {
    const commented = `# Istilah.\n${glossary.replace('nasi:\n', '# Soal nasi.\nnasi:\n')}`;
    const made = (name: string) =>
      scaffold('term', [name, '--definition=X.'], { 'glossary.yaml': commented }).text;
    expect(made('Kode')).toContain('  definition: X.\n# Soal nasi.\nnasi:\n');
    expect(made('Air').startsWith('# Istilah.\nair:\n')).toBe(true);
    expect(made('Zaitun').endsWith('zaitun:\n  term: Zaitun\n  definition: X.\n')).toBe(true);
  });
});

describe('a new row of a dated value', () => {
  const lama = soundText('policy/lama-siram.yaml');

  it('is put below the others, with its value left to be filled in', () => {
    const made = scaffold('row', ['lama-siram', '--date=2024-07-01', '--source=KMC 1']);
    expect(made.text).toBe(
      `${lama}  - from: 2024-07-01\n    state: confirmed\n    value:\n      hours:\n      count:\n    source: KMC 1\n`,
    );
    expect(issuesAfter(made)).toMatchObject(Array(2).fill({ rule: 'missing-field' }));
  });

  it('of what is undecided has no value, and passes the check', () => {
    const made = scaffold('row', [
      'lama-siram',
      '--date=2024-06-01',
      '--state=undecided',
      '--open=2023-12-20#hujan-siram',
    ]);
    expect(made.text).toMatch(
      /\n {2}- from: 2024-06-01\n {4}state: undecided\n {4}open: 2023-12-20#hujan-siram\n$/,
    );
    expect(issuesAfter(made).filter(({ path }) => path.startsWith('policy/'))).toEqual([]);
  });

  it('keeps comments, indentation and what is below the rows', () => {
    const text = lama.replace(/^ {2}(?=[- ] )/gm, '').replace(/\n*$/, '\n# Sampai sini.\n');
    const made = scaffold('row', ['lama-siram', '--date=2024-07-01'], { 'policy/lama-siram.yaml': text });
    expect(made.text.startsWith(text.replace('# Sampai sini.\n', ''))).toBe(true);
    expect(made.text.endsWith('  source:\n# Sampai sini.\n')).toBe(true);
    expect(made.text).toContain('\n- from: 2024-07-01\n  state: confirmed\n');
  });
});

it('needs only what can’t be known', () => {
  const { content, texts } = readContent(soundTree());
  const scene = { guide: assembleGuide(content, today), texts };
  const asked = (name: string, given: Record<string, string> = {}) => {
    const kind = kinds.find((each) => each.name === name);
    return kind && missingFields(kind, given, scene).map((field) => field.name);
  };
  expect(asked('revision')).toEqual(['page']);
  expect(asked('revision', { page: 'kebun/siram-tanaman' })).toEqual([]);
  expect(asked('reply')).toEqual(['id', 'page']);
  expect(asked('reply', { id: 'air-habis' })).toEqual([]);
  expect(asked('note')).toEqual([]);
});

describe('is refused, with what was meant or what to do:', () => {
  it.each([
    ['a revision of a day that has one', 'revision kebun/siram-tanaman --date 2024-01-01', 'sudah ada'],
    ['a revision before the page', 'revision dapur/masak-nasi --date 2023-01-01', 'sejak 2024-01-01'],
    ['an unknown page', 'revision kebun/siram-tanamn', 'Mungkin maksudnya `kebun/siram-tanaman`'],
    ['the last part of a page', 'revision masak-nasi', 'Mungkin maksudnya `dapur/masak-nasi`'],
    ['an unknown decision', `revision ${page} --decision 2024-02-01#cuci-gember`, '`2024-02-01#cuci-gembor`'],
    ['a day that is none', 'note 1/5/2024', 'Tulis `2024-05-01`.'],
    ['a day that has a note', 'note 2024-02-01', 'Tambahkan keputusannya di situ'],
    ['an unknown person', 'note --people sarii', 'Mungkin maksudnya `sari`'],
    ['a page that is there', `page ${page}`, 'Aturan barunya adalah revisi'],
    ['an unknown area', 'page dapr/tumis', 'Mungkin maksudnya `dapur`'],
    ['an address with capitals', 'page dapur/Tumis_Sayur', 'Tulis `tumis-sayur`'],
    ['an address without an area', 'page tumis', 'bukan alamat halaman'],
    ['a reply of a day before its first', 'flow pilih-alat --date 2024-06-01 --title x', 'tidak dipakai'],
    [
      'a correction of what is still to come',
      'correction kebun/siram-tanaman --revision 2030-01-01',
      'ubah langsung',
    ],
    ['a correction of no revision', 'correction kebun/panen --revision 2020-01-01', 'Yang ada: 2024-02-01'],
    ['the undoing of the only revision', 'undo kebun/panen', 'baru punya satu revisi'],
    ['a merge of nothing that is held', 'merge kebun/siram-tanaman', 'tertahan'],
    ['an area that is there', 'area kebun', 'sudah ada'],
    ['a value that is there', 'policy lama-siram', 'Nilai barunya adalah baris'],
    ['a term under any of its names', 'term Penyiram', '`gembor` (Gembor)'],
    ['a row of a day that has one', 'row lama-siram --date=2024-03-01', 'sudah punya baris'],
    ['an unknown option', 'note --titel x', 'Tulis `--title`'],
    ['an empty option', 'note --title', 'belum diisi'],
    ['an option given twice', 'note --title=a --title=b', 'dua kali'],
    ['an argument too many', `revision ${page} lagi`, 'Terlalu banyak'],
  ])('%s: %s', (_, line, message) => {
    const [kind = '', ...args] = line.split(' ');
    expect(() => scaffold(kind, args)).toThrow(message);
  });
});
