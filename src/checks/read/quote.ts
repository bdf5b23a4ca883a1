/** A value as the author wrote it, shortened to a part of its first line; a date without its time. */
export function quote(value: unknown): string {
  const text =
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'string'
        ? value
        : (JSON.stringify(value) ?? '');
  const [line = ''] = text.trim().split(/\r?\n/, 1);
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}
