import { type CellValue, streamXlsxRows } from 'hucre/xlsx';

/** Most rows of a sheet, as Excel has it. */
const mostRows = 1_048_576;

/** The sheets of an .xlsx file that have rows. Throws where the file isn't one. */
export async function readXlsx(bytes: Uint8Array): Promise<string[][][]> {
  const sheets: string[][][] = [];
  // The library doesn't tell a sheet without rows from none: after two of them there are no more.
  for (let sheet = 0, empty = 0; empty < 2; sheet++) {
    const records: string[][] = [];
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      while (records.length < Math.min(index, mostRows)) records.push([]);
      records.push(values.map(cellText));
    }
    if (records.length > 0) sheets.push(records);
    else empty += 1;
  }
  return sheets;
}

/** A cell as a CSV would have it. Cents get four places, which nobody takes for thousands. */
function cellText(value: CellValue): string {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00.*|\..*/, '')
      .replace('T', ' ');
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(4);
  return String(value ?? '');
}
