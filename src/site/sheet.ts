import Papa from 'papaparse';
import type { Guide } from '../domain/guide/guide.ts';
import { type Page, ruleInForce } from '../domain/guide/page.ts';
import { describeUnread } from '../domain/guide/speaking-texts.ts';
import { pageUrl } from '../domain/guide/urls.ts';

/** The start of a cell that a spreadsheet runs as a formula, including tabs and full-width signs. */
const formulaStart = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The titles of the columns that spreadsheets have of a page in force. */
export const sheetColumns = [
  ...['Area', 'Halaman', 'Untuk agen', 'Berlaku sejak', 'Tautan'],
  'Menunggu dicocokkan dengan',
];

/** The pages in force, each with the cells of its row. */
export function sheetRows(guide: Guide, site: URL | undefined): { page: Page; cells: string[] }[] {
  return [...guide.pages.values()].flatMap((page) => {
    const revision = ruleInForce(page);
    if (!revision) return [];
    const cells = [
      guide.areas.get(page.area)?.label ?? page.area,
      revision.title,
      revision.answer,
      revision.state === 'awaiting' ? 'menunggu aturan' : (revision.from ?? 'tidak diketahui'),
      `${new URL(pageUrl(page), site)}`,
      revision.unread.map((each) => describeUnread(guide, each).title).join(', '),
    ];
    return { page, cells };
  });
}

/** The pages in force as CSV. */
export function writeSheet(guide: Guide, site: URL | undefined): string {
  return writeCsv([sheetColumns, ...sheetRows(guide, site).map(({ cells }) => cells)]);
}

/** A table as CSV (RFC 4180, no byte order mark). An apostrophe keeps a cell from running as a formula. */
export function writeCsv(table: (string | number)[][]): string {
  return `${Papa.unparse(table, { escapeFormulae: formulaStart })}\r\n`;
}
