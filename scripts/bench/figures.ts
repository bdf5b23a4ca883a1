export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export type Format = (value: number) => string;

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
