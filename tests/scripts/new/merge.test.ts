import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cutFields } from '../../../scripts/new/fields.ts';
import { broken } from '../../fixtures/issues.ts';
import { soundText, treeWith } from '../../fixtures/overlay.ts';
import { type Files, scaffold, written } from './scaffold.ts';

const page = 'kebun/siram-tanaman';
const current = `guide/${page}/2024-01-01.md`;

/** The sound tree with an urgent revision of today and one to come that was written before it, each with some words replaced. */
function overtaken(urgent: [string, string][], coming: [string, string][]): Files {
  const replace = (text: string, words: [string, string][]) =>
    words.reduce((made, [before, after]) => made.replace(before, after), text);
  const first = scaffold('revision', [
    page,
    '--date=2024-07-01',
    '--summary=Juli.',
    '--decision=2024-02-01#cuci-gembor',
  ]);
  const second = scaffold('revision', [page, '--summary=Mendesak.', '--decision=2024-02-01#siram-tiga-kali']);
  const drop = '2024-02-01#ingat-siram';
  const dropping: [string, string][] = [
    [`  - ${drop}\n`, ''],
    ['summary: Mendesak.', `summary: Mendesak.\n  drops: ['${drop}']`],
  ];
  return {
    [first.path]: replace(first.text, coming),
    [second.path]: replace(second.text, [...dropping, ...urgent]),
  };
}

const fieldsOf = (text: string) => parse(text.split('---\n')[1] ?? '');

describe('merging a revision that another one overtook', () => {
  it('keeps what both changed in the text, the fields and the decisions, and bases it on what now holds', () => {
    const files = overtaken(
      [
        ['Pagi dan sore. Dulu', 'Pagi, siang, dan sore. Dulu'],
        ['  - nyiram', '  - nyiram\n  - siraman'],
      ],
      [
        ['answer: Siram tanaman dua', 'answer: Siram semua tanaman dua'],
        ['Lihat [kapan]', 'Baca [kapan]'],
      ],
    );
    const made = scaffold('merge', [page], files);
    expect(made.path).toBe(`guide/${page}/2024-07-01.md`);
    expect(made.text).toContain('Pagi, siang, dan sore. Dulu');
    expect(made.text).toContain('Baca [kapan]');
    expect(fieldsOf(made.text)).toMatchObject({
      id: `${page}/2024-07-01`,
      basedOn: '2024-06-01',
      answer: 'Siram semua tanaman dua kali sehari, pagi dan sore.',
      change: { kind: 'changed', summary: 'Juli.' },
      aliases: ['nyiram', 'siraman'],
      decidedIn: ['2023-12-20#siram-dua-kali', '2024-02-01#siram-tiga-kali', '2024-02-01#cuci-gembor'],
    });
    const tree = treeWith({ ...files, ...written(made) });
    expect(broken(tree).filter((issue) => !issue.startsWith('stepped-aside'))).toEqual([]);
    expect(() => scaffold('merge', [page], { ...files, ...written(made) })).toThrow('Tidak ada revisi');
  });

  it('where both changed the same lines, quotes them and writes nothing', () => {
    const files = overtaken(
      [['Pagi dan sore. Dulu', 'Pagi, siang, dan sore. Dulu']],
      [['Pagi dan sore. Dulu', 'Sore saja. Dulu']],
    );
    expect(() => scaffold('merge', [page], files)).toThrow(/Sore saja\. Dulu[\s\S]*basedOn: 2024-06-01/);
  });

  it('takes over a field that only the other one has', () => {
    const coming = scaffold('revision', ['kebun/panen', '--date=2024-07-01', '--summary=Juli.']);
    const urgent = scaffold('revision', ['kebun/panen', '--summary=Mendesak.']);
    const text = urgent.text.replace('state:', 'owner: sari\nstate:');
    const files = { [coming.path]: coming.text, [urgent.path]: text };
    expect(fieldsOf(scaffold('merge', ['kebun/panen'], files).text)).toMatchObject({ owner: 'sari' });
  });

  it('whose day has passed begins it today, as the same revision', () => {
    const files = Object.entries(overtaken([], [])).map(([path, text]) => [
      path.replace('2024-06-01', '2024-05-20').replace('2024-07-01', '2024-05-25'),
      text.replace(/^recorded: .*$/m, 'recorded: 2024-05-20'),
    ]);
    const { files: made } = scaffold('merge', [page], Object.fromEntries(files));
    const was = `guide/${page}/2024-05-25.md`;
    expect(made).toMatchObject([{ path: `guide/${page}/2024-06-01.md`, was }]);
    expect(made[0]?.text).toContain(`id: ${page}/2024-07-01\n`);
    expect(made[0]?.text).toContain('basedOn: 2024-05-20\n');
  });
});

it('undoing says how to merge a revision to come, which then gives up what is undone', () => {
  const [path = '', text = ''] = Object.entries(overtaken([], []))[0] ?? [];
  const coming = { [path]: text.replace('Baca', 'Lihat') };
  const undone = scaffold('undo', [page, '--summary=Kembali.'], coming);
  expect(undone.files.map((file) => file.path)).toEqual([`guide/${page}/2024-06-01.md`]);
  expect(undone.next.join('\n')).toContain(`merge ${page}`);
  const merged = scaffold('merge', [page], { ...coming, ...written(undone) });
  expect(merged.path).toBe(path);
  expect(merged.text).toContain('answer: Siram tanaman setiap pagi.');
});

it('a file cut into its fields is the file again once they are joined', () => {
  for (const path of [current, 'flows/pilih-alat/awal.yaml', 'policy/jam-kebun.yaml']) {
    const { before, fields, after } = cutFields(soundText(path));
    expect(before + fields.map((field) => field.text).join('') + after).toBe(soundText(path));
  }
});
