import Papa from 'papaparse';

/** A CSV file: its header, the rows below that, and what is wrong with it. */
export interface Table {
  header: string[];
  rows: string[][];
  /** In words, for the person who chose the file. */
  problems: string[];
}

/** Most rows that are read of one file. More would not fit a browser's memory beside the other file. */
export const mostRows = 1_000_000;
/** Number of characters by which a file is judged to be text or not. */
const peek = 4096;

/** Reads a pasted text or a file with commas, semicolons or tabs, as a stream. Rejects for nothing that is in it. */
export async function readCsv(source: string | Blob, most = mostRows): Promise<Table> {
  const start = typeof source === 'string' ? source.slice(0, peek) : await source.slice(0, peek).text();
  const refuse = (problem: string): Table => ({ header: [], rows: [], problems: [problem] });
  if (start.trim() === '') return refuse('Tidak ada isinya.');
  if (start.includes('\0'))
    return refuse('Ini bukan berkas CSV. Ekspor lagi sebagai CSV, bukan Excel atau PDF.');
  const table: string[][] = [];
  const problems: string[] = [];
  let cut = 0;
  let broken = 0;
  await new Promise<void>((resolve) => {
    Papa.parse<string[]>(
      source as never,
      {
        delimitersToGuess: [',', ';', '\t', '|'],
        chunkSize: 4 * 1024 * 1024,
        chunk: ({ data, errors }: Papa.ParseResult<string[]>) => {
          broken += errors.filter(({ type }) => type === 'Quotes').length;
          for (const row of data) {
            if (table.length <= most) table.push(row);
            else if (row.some((cell) => cell !== '')) cut += 1;
          }
        },
        complete: () => resolve(),
        error: () => {
          problems.push('Berkas ini tidak bisa dibuka. Pilih lagi, atau tempel isinya.');
          resolve();
        },
      } as never,
    );
  });
  // A file whose last line ends with a line break has an empty row too many.
  if (table.length > 1 && table.at(-1)?.every((cell) => cell === '')) table.pop();
  const [header = [], ...rows] = table;
  if (header.length < 2 && rows.length > 0)
    problems.push('Hanya satu kolom yang ditemukan. Pemisahnya harus koma, titik koma, atau tab.');
  if (broken > 0)
    problems.push(
      `${broken} tanda kutip tidak ditutup; baris di sekitarnya mungkin tergabung. Periksa hasilnya.`,
    );
  if (cut > 0)
    problems.push(
      `Hanya ${most.toLocaleString('id-ID')} baris pertama yang dibaca; ${cut.toLocaleString('id-ID')} baris tidak.`,
    );
  const twins = rows.length - new Set(rows.map((row) => row.join('\u001F'))).size;
  if (twins > 0) problems.push(`${twins} baris kembar persis. Periksa apakah ekspornya tergabung dua kali.`);
  return { header: header.map((name) => name.replace(/^\uFEFF/, '').trim()), rows, problems };
}
