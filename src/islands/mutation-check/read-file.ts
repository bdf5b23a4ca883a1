import Papa from 'papaparse';
import { isBlank } from '../../domain/mutations/cell.ts';
import { decodeText, findRefusal, isZip, refusalOf } from '../../domain/mutations/file-format.ts';
import type { Direction } from '../../domain/mutations/money.ts';
import { likenessToRow, type Records, type Table } from '../../domain/mutations/table.ts';

/** The records of a file and what is wrong with it, in Indonesian. */
export interface FileRecords {
  records: Records;
  problems: string[];
  /** The separator of a text's cells. */
  separator?: string;
}

/** How a file is read: which table it should have, and the separator where one was chosen by hand. */
export interface FileReading {
  findTable: (records: Records) => Table<string>;
  separator?: string | undefined;
  mostRows?: number;
}

const separators = [',', ';', '\t', '|'] as const;
/** Number of characters and of records by which a separator and a sheet are judged. */
const [sampleLength, sampleRecords] = [100_000, 500];

/** Reads a file or a pasted text, by the separator or of the sheet under which it looks most like a table. Never rejects. */
export async function readFile(source: string | Blob, reading: FileReading): Promise<FileRecords> {
  if (typeof source === 'string') return readText(source, reading);
  const buffer = await source.arrayBuffer().catch(() => undefined);
  if (!buffer)
    return { records: [], problems: ['Berkas ini tidak bisa dibuka. Pilih lagi, atau tempel isinya.'] };
  const bytes = new Uint8Array(buffer);
  if (isZip(bytes)) return readWorkbook(bytes, reading);
  const refusal = findRefusal(String.fromCharCode(...bytes.subarray(0, 300)).replaceAll('\0', ''));
  return refusal ? { records: [], problems: [refusal] } : readText(decodeText(bytes), reading);
}

function readText(text: string, reading: FileReading): FileRecords {
  // More rows would not fit a browser's memory beside the other file.
  const { separator, mostRows = 1_000_000 } = reading;
  const lines = text.replace(/^\uFEFF|(?:\r\n?|\n)$/g, '').replace(/\r\n?/g, '\n');
  const sample = lines.slice(0, sampleLength);
  const refusal = lines.trim() === '' ? 'Tidak ada isinya.' : findRefusal(sample);
  if (refusal) return { records: [], problems: [refusal] };
  const parse = (from: string, delimiter: string) =>
    Papa.parse<string[]>(from, { delimiter, newline: '\n', preview: mostRows });
  const said = separator ?? /^"?sep=([,;\t|])/i.exec(lines)?.[1];
  const delimiter = said ?? likeliest(separators, (each) => parse(sample, each).data, reading);
  let parsed = parse(lines, delimiter);
  const problems: string[] = [];
  const quotes = parsed.errors.filter(({ type }) => type === 'Quotes').length;
  if (quotes > 0) {
    problems.push(
      `${quotes} tanda kutip tidak ditutup; baris di sekitarnya mungkin tergabung. Periksa hasilnya.`,
    );
    // An open quote takes the lines below into its cell. Without it, each line is a row.
    const closed = lines
      .split('\n')
      .map((line) => (line.split('"').length % 2 === 0 ? line.replaceAll('"', '') : line));
    parsed = likeliest([parsed, parse(closed.join('\n'), delimiter)], ({ data }) => data, reading);
  }
  if (parsed.meta.truncated)
    problems.push(`Hanya ${mostRows.toLocaleString('id-ID')} baris pertama yang dibaca.`);
  return unwrapped({ records: parsed.data, problems, separator: delimiter }, lines, reading);
}

/** Reads an .xlsx file, for which the library is loaded only here. */
async function readWorkbook(bytes: Uint8Array, reading: FileReading): Promise<FileRecords> {
  const { readXlsx } = await import('./read-xlsx.ts');
  const [sheet, ...more] = await readXlsx(bytes).catch(() => []);
  if (!sheet) return { records: [], problems: [refusalOf('ZIP, ODS, atau XLSX yang rusak')] };
  const sheets = [sheet, ...more] as const;
  const records = likeliest(sheets, (sheet) => sheet.slice(0, sampleRecords), reading);
  const others = sheets.filter(
    (sheet) => sheet !== records && sheet.some((cells) => likenessToRow(cells) > 1),
  ).length;
  const problems = others > 0 ? [`${others} lembar lain juga berisi tabel, tetapi tidak dibaca.`] : [];
  return unwrapped({ records, problems }, '', reading);
}

/** Reads again what has each line in one cell, as Excel leaves a CSV that it took for a single column. */
function unwrapped(file: FileRecords, text: string, reading: FileReading): FileRecords {
  if (!file.records.every(([, ...others]) => isBlank(others))) return file;
  const lines = file.records.map(([line = '']) => line.replaceAll('\n', ' ')).join('\n');
  if (lines !== text) return readText(lines, reading);
  const problem =
    'Hanya satu kolom yang ditemukan. Pemisahnya harus koma, titik koma, tab, atau garis tegak.';
  return { ...file, problems: [...file.problems, problem] };
}

/** The candidate whose records look most like a table: by their rows, and by the columns whose names are known. */
function likeliest<Each>(
  candidates: readonly [Each, ...Each[]],
  recordsOf: (each: Each) => Records,
  { findTable }: FileReading,
): Each {
  const scores = candidates.map((each) => {
    const records = recordsOf(each);
    const { columns, names } = findTable(records);
    const known = Object.values(columns).filter((places) => places?.length).length;
    const likeness = records.map(likenessToRow);
    const count = (least: number) => likeness.filter((each) => each >= least).length;
    const rows = 1000 * count(2) || count(1);
    return (1 + rows) * (1 + known) + names.length / 1000;
  });
  return candidates[scores.indexOf(Math.max(...scores))] ?? candidates[0];
}

/** What is wrong with an export of mutations, in Indonesian: nothing says which way money went, or payments stand in it twice. */
export function mutationProblems(direction: Direction, payments: Records): string[] {
  const twins = payments.length - new Set(payments.map((cells) => cells.join('\u001F'))).size;
  return [
    ...(direction === 'unknown'
      ? ['Arah uangnya tidak terbaca. Pilih kolom uang masuk, uang keluar, atau penanda CR/DB.']
      : []),
    ...(twins > 0 ? [`${twins} baris kembar persis. Periksa apakah ekspornya tergabung dua kali.`] : []),
  ];
}
