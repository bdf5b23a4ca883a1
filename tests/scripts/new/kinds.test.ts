import { describe, expect, it } from 'vitest';
import { kinds } from '../../../scripts/new/kinds.ts';
import { missingFields } from '../../../scripts/new/read-answers.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { issuesAfter, scaffold } from './scaffold.ts';

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

describe('a new revision', () => {
  it('is a copy of the one before its day, except for what is about that revision itself', () => {
    const { path, text, grows } = scaffold('revision', ['kebun/siram-tanaman']);
    expect({ path, grows }).toEqual({ path: 'guide/kebun/siram-tanaman/2024-06-01.md', grows: false });
    expect(difference(siram, text)).toEqual({
      gone: [
        '  summary: Dari sekali menjadi dua kali sehari.',
        'reviewed: 2024-01-15',
        'errata:',
        '  - date: 2024-01-03',
        '    what: Salah ketik dibetulkan.',
      ],
      come: ['  summary:'],
    });
  });

  it('leaves only its summary for the author to fill, and then the flow to be read again', () => {
    const made = scaffold('revision', ['dapur/masak-nasi', '--date', '2024-05-01']);
    const line = made.text.split('\n').indexOf('  summary:') + 1;
    expect(issuesAfter(made)).toEqual([{ rule: 'missing-field', path: made.path, line }]);
    const filled = { ...made, text: made.text.replace('  summary:', '  summary: Takarannya.') };
    expect(issuesAfter(filled).map(({ rule }) => rule)).toEqual(['flow-outdated']);
    expect(made.next.join('\n')).toContain('`flows/pilih-alat.yaml`');
  });

  it('adds the decisions given to those that it still carries out', () => {
    const { text } = scaffold('revision', [
      'kebun/siram-tanaman',
      '--decision=2024-02-01#cuci-gembor',
      '--decision',
      '2024-02-01#simpan-gembor',
      '--kind=clarified',
      '--summary=Soal gembor: dicuci.',
    ]);
    expect(text).toContain(
      'decidedIn:\n  - 2023-12-20#siram-dua-kali\n  - 2024-02-01#ingat-siram\n  - 2024-02-01#cuci-gembor\n  - 2024-02-01#simpan-gembor\nstate: in-force\n',
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
      /Apakah hari hujan tetap disiram\?[\s\S]*Revisi 2030-01-01 sudah menunggu/,
    );
    expect(scaffold('revision', [page]).next.join('\n')).toContain('`state: in-force`');
  });

  it('never overwrites, and never comes before the page', () => {
    expect(() => scaffold('revision', ['kebun/siram-tanaman', '--date', '2024-01-01'])).toThrow('sudah ada');
    expect(() => scaffold('revision', ['dapur/masak-nasi', '--date', '2023-01-01'])).toThrow(
      'sejak 2024-01-01',
    );
  });

  it('of an unknown page names the nearest, also by its last part', () => {
    expect(() => scaffold('revision', ['kebun/siram-tanamn'])).toThrow(
      'Mungkin maksudnya `kebun/siram-tanaman`',
    );
    expect(() => scaffold('revision', ['masak-nasi'])).toThrow('Mungkin maksudnya `dapur/masak-nasi`');
  });

  it('of a decision whose note is unfinished says so', () => {
    const files = { 'calibrations/2024-05-20.md': scaffold('note', ['2024-05-20']).text };
    expect(() => scaffold('revision', [page, '--decision', '2024-05-20#baru'], files)).toThrow(
      'calibrations/2024-05-20.md` masih ada yang salah atau kosong',
    );
    expect(() => scaffold('revision', [page, '--decision', '2024-02-01#cuci-gember'])).toThrow(
      'Mungkin maksudnya `2024-02-01#cuci-gembor`',
    );
  });
});

describe('a new note', () => {
  it('passes the check once everything is given, quoted where YAML needs it', () => {
    const made = scaffold('note', [
      '2024-05-20',
      '--title=Kalibrasi: Mei',
      '--people=sari,budi',
      '--topic=Cuci gembor',
      '--decision=Gembor dicuci: tiap hari.',
    ]);
    expect(made.text).toBe(
      '---\ntitle: "Kalibrasi: Mei"\npeople: [sari, budi]\ndecisions:\n  - id: cuci-gembor\n    topic: Cuci gembor\n    decision: "Gembor dicuci: tiap hari."\n    kind: rule\n---\n\n',
    );
    expect(issuesAfter(made)).toEqual([]);
  });

  it('is of today, and leaves what it can’t know to be filled', () => {
    const made = scaffold('note', []);
    expect(made.path).toBe('calibrations/2024-06-01.md');
    expect(issuesAfter(made).map(({ rule, line }) => [rule, line])).toEqual([
      ['missing-field', 2],
      ['missing-field', 4],
      ['missing-field', 5],
      ['missing-field', 6],
    ]);
  });

  it('takes neither a day that doesn’t exist, nor one that has a note, nor an unknown person', () => {
    expect(() => scaffold('note', ['1/5/2024'])).toThrow('Tulis `2024-05-01`.');
    expect(() => scaffold('note', ['2024-02-01'])).toThrow('Tambahkan keputusannya di situ');
    expect(() => scaffold('note', ['--people', 'sarii'])).toThrow('Mungkin maksudnya `sari`');
  });
});

describe('a new page', () => {
  it('leaves its answer and summary to be filled', () => {
    const made = scaffold('page', ['dapur/tumis', '--title=Menumis', '--decision=2024-02-01#cuci-gembor']);
    expect(made.path).toBe('guide/dapur/tumis/2024-06-01.md');
    expect(issuesAfter(made).map(({ rule, line }) => [rule, line])).toEqual([
      ['missing-field', 3],
      ['missing-field', 6],
    ]);
  });

  it('is refused where it is there, its area is not, or its address is none', () => {
    expect(() => scaffold('page', [page])).toThrow(`npm run new -- revision ${page}`);
    expect(() => scaffold('page', ['dapr/tumis'])).toThrow('Mungkin maksudnya `dapur`');
    expect(() => scaffold('page', ['dapur/Tumis Sayur'])).toThrow('Tulis `tumis-sayur`');
    expect(() => scaffold('page', ['tumis'])).toThrow('bukan alamat halaman');
  });
});

describe('a new reply', () => {
  it('has no text yet, and no page names it', () => {
    const made = scaffold('reply', ['gembor-hilang', '--area=kebun', '--title=Gembor hilang']);
    expect(issuesAfter(made).map(({ rule, path }) => [rule, path])).toEqual([
      ['reply-empty', 'replies/gembor-hilang.md'],
      ['reply-without-page', 'replies/gembor-hilang.md'],
    ]);
  });

  it('never overwrites', () => {
    expect(() => scaffold('reply', ['air-habis', '--area', 'kebun'])).toThrow('sudah ada');
  });
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

  it('is refused where the glossary has it under any name', () => {
    expect(() => scaffold('term', ['Penyiram'])).toThrow('`gembor` (Gembor)');
  });
});

describe('a new row of a dated value', () => {
  const lama = soundText('policy/lama-siram.yaml');

  it('is put below the others, with its value left to be filled in', () => {
    const made = scaffold('policy', ['lama-siram', '--date=2024-07-01', '--source=KMC 1']);
    expect(made.text).toBe(
      `${lama}  - from: 2024-07-01\n    state: confirmed\n    value:\n      hours:\n      count:\n    source: KMC 1\n`,
    );
    expect(issuesAfter(made).map(({ rule }) => rule)).toEqual(['missing-field', 'missing-field']);
  });

  it('of what is undecided has no value, and passes the check', () => {
    const made = scaffold('policy', ['lama-siram', '--state=undecided', '--of=sari']);
    expect(
      made.text.endsWith(
        '  - from: 2024-06-01\n    state: undecided\n    of: [sari]\n    since: 2024-06-01\n',
      ),
    ).toBe(true);
    expect(issuesAfter(made).filter(({ path }) => path.startsWith('policy/'))).toEqual([]);
  });

  it('keeps comments, indentation and what is below the rows', () => {
    const text = lama.replace(/^ {2}(?=[- ] )/gm, '').replace(/\n*$/, '\n# Sampai sini.\n');
    const made = scaffold('policy', ['lama-siram', '--date=2024-07-01'], { 'policy/lama-siram.yaml': text });
    expect(made.text.startsWith(text.replace('# Sampai sini.\n', ''))).toBe(true);
    expect(made.text.endsWith('  source:\n# Sampai sini.\n')).toBe(true);
    expect(made.text).toContain('\n- from: 2024-07-01\n  state: confirmed\n');
  });

  it('is refused for a day that has one', () => {
    expect(() => scaffold('policy', ['lama-siram', '--date=2024-03-01'])).toThrow('sudah punya baris');
  });
});

describe('a person at a terminal', () => {
  const asked = (name: string, given: Record<string, string> = {}) => {
    const kind = kinds.find((each) => each.name === name);
    return kind && missingFields(kind, given, 'must', 'may').map((field) => field.name);
  };

  it('is asked only for what wasn’t given and can’t be known', () => {
    expect(asked('revision')).toEqual(['page', 'decision']);
    expect(asked('revision', { page, decision: '2024-02-01#cuci-gembor' })).toEqual([]);
    expect(asked('policy')).toEqual(['policy', 'source']);
    expect(asked('note', { title: 'Rapat' })).toEqual(['people', 'topic', 'decision']);
  });
});

describe('options', () => {
  it('that are unknown, empty or given twice are refused, with the nearest', () => {
    expect(() => scaffold('note', ['--titel', 'x'])).toThrow('Mungkin maksudnya `--title`');
    expect(() => scaffold('note', ['--title'])).toThrow('belum diisi');
    expect(() => scaffold('note', ['--title=a', '--title=b'])).toThrow('dua kali');
    expect(() => scaffold('revision', [page, 'lagi'])).toThrow('Terlalu banyak');
  });
});
