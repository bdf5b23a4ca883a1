import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareTab } from '../../../scripts/announce/sheet.ts';
import { removed, revisionFile } from '../../fixtures/guide.ts';
import { type Announcing, type Files, startAnnouncing } from './announcing.ts';
import { coming, corrected, first, landed, planned, site } from './stories.ts';

let at: Announcing;
beforeEach(async () => {
  at = await startAnnouncing();
  at.env.TELEGRAM_CHAT = at.env.TELEGRAM_BOT_TOKEN = '';
});
afterEach(() => at.stop());

const pages = 'Panduan CS';
const changes = 'Perubahan CS';
const head = [
  'Kunci',
  'Area',
  'Halaman',
  'Untuk agen',
  'Berlaku sejak',
  'Tautan',
  'Menunggu dicocokkan dengan',
  'Keadaan',
];
const row = [
  'dapur/bumbu',
  'Dapur',
  'Bumbu',
  'Pakai tiga siung.',
  '2024-05-30',
  `${site}/dapur/bumbu/`,
  '',
  'Berlaku',
];

async function announce(files: Files, ...args: string[]): Promise<string> {
  const { code, out, err } = await at.announce(files, ...(args.length > 0 ? args : ['--send']));
  expect([code, err]).toEqual([0, '']);
  return out;
}

const writings = () => at.sheets.asked.filter(({ path }) => path.endsWith(':batchUpdate'));
const rowOf = (tab: string, key: string) => at.sheets.rowsOf(tab).find(([cell]) => cell === key);

it('gets a row a page in force and a row a change, each with a key, below a frozen head', async () => {
  await announce(landed);
  const [people, ...own] = at.sheets.tabs;
  expect(own.map(({ title, frozenRowCount, rows }) => [title, frozenRowCount, rows.length])).toEqual([
    [pages, 1, 1 + 4],
    [changes, 1, 1 + 6],
  ]);
  expect(at.sheets.rowsOf(pages)[0]).toEqual(head);
  expect(rowOf(pages, 'dapur/bumbu')).toEqual(row);
  expect(rowOf(pages, 'kebun/panen')?.at(-1)).toBe('Menunggu aturan');
  expect(rowOf(changes, first)).toEqual([
    first,
    '2024-05-30',
    'Baru',
    'Bumbu',
    'Takaran bumbu.',
    '2024-05-30',
    `${site}/${first}/`,
    'Tercatat',
  ]);
  expect(people?.rows).toEqual([['jangan', 'disentuh']]);
});

it('is written in one request, and a second run writes nothing', async () => {
  await announce(landed);
  expect(writings()).toHaveLength(1);
  expect(await announce(landed)).toContain('Google Sheet, Panduan CS: 0 baris baru, 0 diubah.');
  expect(writings()).toHaveLength(1);
  const ranges = at.sheets.asked.flatMap(({ query }) => query.getAll('ranges'));
  expect(new Set(ranges)).toEqual(new Set([`'${pages}'!A:H`, `'${changes}'!A:H`]));
});

it('is only shown what would be written without --send', async () => {
  const out = await announce(landed, '--content-is-not-changed'.slice(0, 0) || '--most', '20');
  expect(out).toContain(`    Baris baru: ${row.join(' | ')}\n`);
  expect(writings()).toEqual([]);
});

describe('a row', () => {
  beforeEach(() => announce(planned));

  it('is written over where the guide says something else, and only that one', async () => {
    const out = await announce({ ...corrected, ...planned });
    expect(out).toContain('Panduan CS: 0 baris baru, 1 diubah.');
    expect(rowOf(pages, 'dapur/bumbu')?.[3]).toBe('Pakai empat siung.');
    const [, second] = writings();
    expect(second?.body.requests.map((each: object) => Object.keys(each)[0])).toEqual([
      'updateCells',
      'updateCells',
      'appendCells',
    ]);
  });

  it('of a page that was withdrawn, and of a change that was cancelled, says so', async () => {
    await announce({
      ...landed,
      'guide/dapur/masak-nasi/2024-06-01.md': revisionFile({ ...removed, basedOn: '2024-01-01' }),
    });
    expect(rowOf(pages, 'dapur/masak-nasi')?.at(-1)).toBe('Tidak berlaku lagi');
    expect(rowOf(changes, coming)?.at(-1)).toBe('Batal atau pindah');
    await announce(planned);
    expect(rowOf(pages, 'dapur/masak-nasi')?.at(-1)).toBe('Berlaku');
    expect(rowOf(changes, coming)?.at(-1)).toBe('Tercatat');
  });

  it('is found wherever people sorted it to, and what is right of it is theirs', async () => {
    const [first = [], ...others] = at.sheets.rowsOf(pages);
    const noted = others.map((cells, nth) => [...cells, `catatan ${nth}`]);
    const people = [
      ['', '', 'baris orang'],
      ['Catatan Sari', 'tanpa keadaan'],
    ];
    at.sheets.rowsOf(pages).splice(0, Infinity, [...first, 'Catatan'], ...people, ...noted.toReversed());
    const before = structuredClone(at.sheets.rowsOf(pages));
    expect(await announce(planned)).toContain('Panduan CS: 0 baris baru, 0 diubah.');
    await announce({ ...corrected, ...planned });
    const expected = before.map((cells) =>
      cells.map((cell) => (cell === 'Pakai tiga siung.' ? 'Pakai empat siung.' : cell)),
    );
    expect(at.sheets.rowsOf(pages)).toEqual(expected);
  });

  it('that somebody overwrote, cleared or copied is right again', async () => {
    const rows = at.sheets.rowsOf(pages);
    const index = rows.findIndex(([key]) => key === 'dapur/bumbu');
    rows[index] = ['dapur/bumbu', '', '', { formulaValue: '=1' }];
    rows.push(['dapur/bumbu', 'salinan', '', '', '', '', '', 'Berlaku']);
    await announce(planned);
    expect(at.sheets.rowsOf(pages).filter(([key]) => key === 'dapur/bumbu')).toEqual([row, row]);
  });

  it('is added below what people wrote', async () => {
    at.sheets.rowsOf(pages).push([], ['', 'tulisan orang']);
    await announce({ ...planned, 'guide/dapur/garam/2024-05-01.md': revisionFile() });
    expect(
      at.sheets
        .rowsOf(pages)
        .slice(-2)
        .map(([key, area]) => [key, area]),
    ).toEqual([
      ['', 'tulisan orang'],
      ['dapur/garam', 'Dapur'],
    ]);
  });
});

it.each(['=SUM(A1)', '+62', '-1', '@SUM(A1)', '2024-01-01', '007', 'TRUE', '\u0027teks'])(
  'holds %s as text',
  async (title) => {
    await announce({ 'guide/dapur/x/2024-05-01.md': revisionFile({ title, answer: title }) });
    expect(rowOf(pages, 'dapur/x')?.slice(2, 4)).toEqual([title, title]);
  },
);

it('refuses a tab whose first columns are other ones, and writes nothing at all', async () => {
  await announce(landed);
  for (const cells of at.sheets.rowsOf(changes)) cells.splice(1, 0, 'kolom orang');
  const { code, err } = await at.announce(corrected, '--send');
  expect([code, err]).toEqual([
    1,
    'Google Sheet: Tab “Perubahan CS” harus diawali kolom Kunci, Tanggal, Jenis, Judul, Ringkasan, Berlaku sejak, Tautan, Keadaan; kolom lain di kanannya.\n',
  ]);
  expect(writings()).toHaveLength(1);
});

it('uses an empty tab that somebody made', async () => {
  at.sheets.tabs.push({ sheetId: 5, title: pages, rows: [], frozenRowCount: 0 });
  await announce(landed);
  expect(at.sheets.rowsOf(pages)[0]).toEqual(head);
  expect(at.sheets.tabs.filter(({ title }) => title === pages)).toHaveLength(1);
});

it('two first runs at once make the tabs once', async () => {
  at.sheets.befall = ({ path }) => {
    if (path.endsWith(':batchUpdate'))
      at.sheets.tabs.push({ sheetId: 5, title: pages, rows: [head, row], frozenRowCount: 1 });
    return undefined;
  };
  const { code, err } = await at.announce(landed, '--send');
  expect([code, err]).toEqual([1, expect.stringContaining('already exists')]);
  at.sheets.befall = () => undefined;
  await announce(landed);
  expect(at.sheets.rowsOf(pages).filter(([key]) => key === 'dapur/bumbu')).toEqual([row]);
});

it('compareTab tells apart rows whose cells only look alike together', () => {
  const [columns, goneState] = [['Kunci', 'Isi', 'Keadaan'], 'x'];
  const tab = { title: 'T', newId: 1, range: 'A:C', columns, rows: [['a', 'b,c', 'd']], goneState };
  const found = [columns, ['a', 'b', 'c,d']];
  expect(compareTab(tab, found)).toEqual({ changed: [[1, ['a', 'b,c', 'd']]], added: [] });
});
