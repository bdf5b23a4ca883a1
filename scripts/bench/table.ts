/** A table for people: the first column to the left, the others to the right. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(header), rule, ...rows.map(line)].join('\n');
}

/** A share of 1 as people compare them: `.93`; a dash where nothing was counted. */
export function share(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '-' : value.toFixed(2).replace(/^0/, '');
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

/** Bytes as thousands of them, as networks count. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

export const megabytes = (bytes: number): string =>
  Number.isNaN(bytes) ? '-' : `${Math.round(bytes / 1e6)} MB`;

export const seconds = (ms: number): string => (Number.isNaN(ms) ? '-' : `${(ms / 1000).toFixed(1)} s`);
