import { type Change, listChanges } from '../../../src/domain/changes/changes.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { changeKindLabel } from '../../../src/domain/guide/wording.ts';
import { sheetColumns, sheetRows } from '../../../src/site/sheet.ts';

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
export function makeTabs(guide: Guide, site: string): Tab[] {
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
      rows: changes.map((change) => changeRow(change, site)),
      goneState: 'Batal atau pindah',
    },
  ];
}

function changeRow(change: Change, site: string): string[] {
  const { id, date = '', kind, title, summary, url } = change;
  const { from = '', isHeld = false } = kind === 'answered' ? {} : change.revision;
  const state = isHeld ? 'Tertahan' : 'Tercatat';
  return [id, date, changeKindLabel[kind], title, summary, from, site + url, state];
}
