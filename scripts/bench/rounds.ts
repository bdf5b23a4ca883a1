import { type Format, median, share, startTable } from './figures.ts';

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
    of: (column: Column) => median(figures.map((once) => once[column])),
  }));
  for (const { name, of } of rounds > 1 ? medians : [])
    print([name, ...columns.map((column) => formats[column](of(column)))]);
  const [first, second] = medians;
  if (first && second && medians.length === 2)
    print(['first : second', ...columns.map((column) => share(first.of(column) / second.of(column)))]);
}
