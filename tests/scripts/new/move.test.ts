import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/read/load.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { broken } from '../../fixtures/issues.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';
import { type Files, type Made, scaffold } from './scaffold.ts';

/** The tree after a move. */
function moved({ files }: Made, others: Files = {}) {
  const gone = files.flatMap(({ path, was }) => (was !== undefined && was !== path ? [was] : []));
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  return treeWith({ ...others, ...texts }, gone);
}

const textOf = ({ files }: Made, path: string) => files.find((file) => file.path === path)?.text;
const idsOf = (tree: ReturnType<typeof treeWith>, page: string) =>
  assembleGuide(readContent(tree).content, today)
    .pages.get(page)
    ?.revisions.map(({ id }) => id);

describe('moving a page', () => {
  it.each(['kebun/siram-tanaman', 'kebun/panen', 'dapur/masak-nasi'])(
    'leaves nothing to mend: %s',
    (page) => {
      const tree = moved(scaffold('move', [page, '--to=dapur/pindahan']));
      expect(broken(tree)).toEqual([]);
      expect(tree.filter(({ path }) => path.startsWith(`guide/${page}/`))).toEqual([]);
      expect(idsOf(tree, 'dapur/pindahan')).toEqual(idsOf(treeWith({}), page));
      const referring = tree.filter(
        ({ path, bytes }) => path !== 'moved.yaml' && String(bytes).includes(page),
      );
      expect(referring).toEqual([]);
    },
  );

  it('keeps written ids, and names that only begin or end like its own', () => {
    const path = 'guide/kebun/panen-raya/2024-02-01.md';
    const text = soundText('guide/kebun/panen/2024-02-01.md').replace(
      '---\n',
      '---\nid: kebun/panen/2024-02-02\n',
    );
    const links = '\n[satu](/kebun/panen-raya/) guide/kebun/panen/ [dua](/kebun/panen/2024-02-01/)\n';
    const made = scaffold('move', ['kebun/panen', '--to=dapur/petik'], { [path]: text + links });
    expect(textOf(made, path)).toBe(text + links.replace('(/kebun/panen/2024', '(/dapur/petik/2024'));
  });

  it('leaves the records of rules in force as they are once the guide is published, but not what they were read against', () => {
    const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
    const frozen = {
      'publishing.yaml': 'since: 2024-01-01\n',
      [nasi]: soundText(nasi)
        .replace('state:', 'confirmedAgainst: { kebun/siram-tanaman: [2024-01-01] }\nstate:')
        .concat('\n[Siram](/kebun/siram-tanaman/).\n'),
    };
    const made = scaffold('move', ['kebun/siram-tanaman', '--to=kebun/siram'], frozen);
    expect(textOf(made, nasi)).toMatch(/\{ kebun\/siram: [\s\S]*\(\/kebun\/siram-tanaman\/\)/);
    expect(textOf(made, 'calibrations/2023-12-20.md')).toBeUndefined();
    expect(textOf(made, 'guide/kebun/siram/2024-01-01.md')).toBe(
      soundText('guide/kebun/siram-tanaman/2024-01-01.md'),
    );
    expect(broken(moved(made, frozen)).filter((issue) => !issue.startsWith('stepped-aside'))).toEqual([]);
  });

  it('adds to the moves that there are, which lead through it', () => {
    const before = { 'moved.yaml': '- { from: kebun/lama, to: kebun/panen, date: 2024-05-01 }' };
    const made = scaffold('move', ['kebun/panen', '--to=kebun/petik'], before);
    expect(textOf(made, 'moved.yaml')).toBe(
      `${before['moved.yaml']}\n- from: kebun/panen\n  to: kebun/petik\n  date: 2024-06-01\n`,
    );
    expect(made.files.at(-1)).toMatchObject({ was: 'moved.yaml' });
    expect(broken(moved(made, before))).toEqual([]);
  });
});

it('a moved page can be split: its old address then leads to a choice', () => {
  const made = scaffold('move', ['kebun/panen', '--to=kebun/petik']);
  expect(made.next.join('\n')).toContain('`to: [kebun/petik, <lainnya>]`');
  const other = soundText('guide/kebun/panen/2024-02-01.md').replace(/^title: /m, '$&Sesudah ');
  const tree = moved(made, { 'guide/dapur/simpan/2024-06-01.md': other }).map((file) =>
    file.path === 'moved.yaml'
      ? {
          ...file,
          bytes: Buffer.from(String(file.bytes).replace('kebun/petik', '[kebun/petik, dapur/simpan]')),
        }
      : file,
  );
  expect(broken(tree).filter((issue) => !issue.startsWith('stepped-aside'))).toEqual([]);
  expect(readContent(tree).content.moves[0]?.to).toEqual(['kebun/petik', 'dapur/simpan']);
});

it.each([
  ['to a page that there is', 'dapur/masak-nasi', 'sudah ada'],
  ['to an area that there isn’t', 'dapr/petik', 'Mungkin maksudnya `dapur`'],
  ['to what is no address', 'petik', 'bukan alamat'],
])('a move %s is refused', (_, to, message) => {
  expect(() => scaffold('move', ['kebun/panen', `--to=${to}`])).toThrow(message);
});
