import { isDeepStrictEqual } from 'node:util';
import { auth, sheets, type sheets_v4 } from '@googleapis/sheets';
import { listChanges } from '../../src/domain/changes/changes.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { changeKindLabel } from '../../src/domain/guide/wording.ts';
import { sheetColumns, sheetRows } from '../../src/site/sheet.ts';
import { adviseOn } from './advice.ts';

/**
 * Brings the Google Sheet in step with the guide, or only says how, unless `send`. A person is asked nothing. `timeout`: how long a
 * request may take, in milliseconds. Rejects in Indonesian.
 */
export async function announceOnSheet(guide: Guide, site: string, send: boolean, timeout = 30_000) {
  const { GUIDE_SHEET: spreadsheetId = '', SHEETS_API_URL } = process.env;
  const rootUrl = SHEETS_API_URL || 'https://sheets.googleapis.com';
  const credentials = new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });
  const api = sheets({ version: 'v4', auth: credentials, rootUrl, timeout }).spreadsheets;
  const explain = async ({ status, message }: Error & { status?: number }): Promise<never> => {
    const known = await credentials.getCredentials().catch(() => undefined);
    // Without a status the message is none of Google's: it may quote the credentials.
    const advice = adviseOn('Google Sheets', status ? `${status} ${message}` : '');
    throw new Error(known?.client_email ? `${advice} (${known.client_email})` : advice);
  };

  const tabs = makeTabs(guide, site);
  const about = await api.get({ spreadsheetId, fields: 'sheets.properties(sheetId,title)' }).catch(explain);
  const ids = new Map(about.data.sheets?.map(({ properties: of }) => [of?.title, of?.sheetId ?? 0]));
  const present = tabs.filter(({ title }) => ids.has(title));
  const ranges = present.map(({ title, columns }) => `'${title}'!A:${'ABCDEFGHIJ'[columns.length - 1]}`);
  const query = { spreadsheetId, ranges, valueRenderOption: 'UNFORMATTED_VALUE' };
  const read = present.length > 0 ? await api.values.batchGet(query).catch(explain) : undefined;
  const requests = tabs.flatMap((tab) => {
    const difference = compareTab(tab, read?.data.valueRanges?.[present.indexOf(tab)]?.values ?? []);
    const { changed, added } = difference;
    console.log(`Google Sheet, ${tab.title}: ${added.length} baris baru, ${changed.length} diubah.`);
    for (const [index, row] of changed) console.log(`    Baris ${index + 1}: ${row.join(' | ')}`);
    for (const row of added) console.log(`    Baris baru: ${row.join(' | ')}`);
    return requestsFor(tab, difference, ids.get(tab.title));
  });
  if (send && requests.length > 0)
    await api.batchUpdate({ spreadsheetId, requestBody: { requests } }).catch(explain);
  return [];
}

/**
 * What a tab lacks of what was found in its columns: rows to be written over, by their index from 0, and rows that aren't there. A row is
 * known by its key, wherever it was sorted to. Throws in Indonesian.
 */
export function compareTab(tab: Tab, found: readonly unknown[][]) {
  const { title, columns, rows, goneState } = tab;
  const wanted = new Map([columns, ...rows].map((row) => [row[0], row]));
  const present = found.map((row) => columns.map((_, at) => String(row[at] ?? '')));
  if (present.length > 0 && !present.some((row) => isDeepStrictEqual(row, columns)))
    throw new Error(`Tab “${title}” harus diawali kolom ${columns.join(', ')}; kolom lain di kanannya.`);
  const changed = present.flatMap((row, index) => {
    // A row without state isn't the guide's, whatever somebody wrote in its first column.
    const now = wanted.get(row[0]) ?? (row.at(-1) ? row.with(-1, goneState) : row);
    return isDeepStrictEqual(now, row) ? [] : [[index, now] as const];
  });
  const keys = new Set(present.map(([key]) => key));
  return { changed, added: [...wanted.values()].filter(([key]) => !keys.has(key)) };
}

/** The requests that write a difference to the tab of this id; undefined where there is no such tab yet. */
function requestsFor(tab: Tab, { changed, added }: ReturnType<typeof compareTab>, id: number | undefined) {
  const sheetId = id ?? tab.newId;
  const fields = 'userEnteredValue';
  const properties = { sheetId, title: tab.title, gridProperties: { frozenRowCount: 1 } };
  return [
    ...(id === undefined ? [{ addSheet: { properties } }] : []),
    ...changed.map(([rowIndex, row]) => ({
      updateCells: { start: { sheetId, rowIndex, columnIndex: 0 }, rows: [cellsOf(row)], fields },
    })),
    // Below all that is there by then, so that no row is covered that somebody is writing.
    ...(added.length > 0 ? [{ appendCells: { sheetId, rows: added.map(cellsOf), fields } }] : []),
  ];
}

/** Cells of plain text: a `stringValue` is never read as a formula, a number or a day. */
function cellsOf(row: readonly string[]): sheets_v4.Schema$RowData {
  return { values: row.map((stringValue) => ({ userEnteredValue: { stringValue } })) };
}

/** A tab as the guide wants it. Its first columns are the guide's, whatever is right of them is people's. */
export interface Tab {
  title: string;
  /** The id that it gets where it has to be made. */
  newId: number;
  /** The titles of the columns, the key first and the state last. */
  columns: readonly string[];
  rows: string[][];
  /** The state of a row that the guide has no more. */
  goneState: string;
}

/** The tab of the pages in force and that of the changes, oldest first. */
function makeTabs(guide: Guide, site: string): Tab[] {
  const changes = listChanges(guide).toReversed();
  return [
    {
      title: 'Panduan CS',
      newId: 20_231_101,
      columns: ['Kunci', ...sheetColumns, 'Keadaan'],
      rows: sheetRows(guide, new URL(site)).map(({ page, cells }) => {
        return [page.id, ...cells, page.current?.state === 'awaiting' ? 'Menunggu aturan' : 'Berlaku'];
      }),
      goneState: 'Tidak berlaku lagi',
    },
    {
      title: 'Perubahan CS',
      newId: 20_231_102,
      columns: ['Kunci', 'Tanggal', 'Jenis', 'Judul', 'Ringkasan', 'Berlaku sejak', 'Tautan', 'Keadaan'],
      rows: changes.map((change) => {
        const { id, date = '', kind, title, summary, url } = change;
        const { from = '', isHeld = false } = kind === 'answered' ? {} : change.revision;
        const state = isHeld ? 'Tertahan' : 'Tercatat';
        return [id, date, changeKindLabel[kind], title, summary, from, site + url, state];
      }),
      goneState: 'Batal atau pindah',
    },
  ];
}
