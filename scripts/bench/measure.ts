/** What `npm run bench -- <name>` runs. It prints its figures as they come. */
export interface Bench {
  name: string;
  what: string;
  /** `folder` is where sites are built, outside the project; `sizes` are those of generated guides, in pages. */
  run(options: { folder: string; rounds: number; sizes: readonly number[] }): Promise<void>;
}

type Format = (value: number) => string;

/** A share of 1, such as `.93`; a dash if nothing was counted. */
export const share: Format = (value) => (Number.isNaN(value) ? '-' : value.toFixed(2).replace(/^0/, ''));
export const duration: Format = (ms) =>
  ms < 10_000 ? `${ms.toFixed(ms < 100 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`;
export const kilobytes: Format = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
export const megabytes: Format = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Prints the head of a table, and returns what prints a row below it. The first column is for names. */
export function startTable(head: readonly string[]): (cells: readonly string[]) => void {
  const print = ([name = '', ...cells]: readonly string[]) => {
    const padded = cells.map((cell, i) => cell.padStart(Math.max(9, head[i + 1]?.length ?? 0)));
    console.log([name.padEnd(38), ...padded].join('  '));
  };
  print(head);
  return print;
}

/** Measures the subjects in turns, so that what else the machine does falls on all of them, and prints all figures and their medians. */
export async function measureInTurns<Column extends string>(
  rounds: number,
  formats: Record<Column, Format>,
  subjects: readonly { name: string; measure(): Promise<Record<Column, number>> }[],
): Promise<void> {
  const columns = Object.keys(formats) as Column[];
  const print = startTable(['', ...columns]);
  const measured = subjects.map((subject) => ({ ...subject, figures: [] as Record<Column, number>[] }));
  for (let round = 1; round <= rounds; round++) {
    for (const { name, measure, figures } of measured) {
      const once = await measure();
      figures.push(once);
      print([`${name}, round ${round}`, ...columns.map((column) => formats[column](once[column]))]);
    }
  }
  const medians = measured.map(({ name, figures }) => ({
    name: `${name}, median`,
    of: (column: Column) =>
      figures.map((once) => once[column]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN,
  }));
  for (const { name, of } of rounds > 1 ? medians : [])
    print([name, ...columns.map((column) => formats[column](of(column)))]);
  const [first, second] = medians;
  if (first && second && medians.length === 2)
    print(['first : second', ...columns.map((column) => share(first.of(column) / second.of(column)))]);
}
