import { isIsoDate } from '../domain/dated/iso-date.ts';

/** A wrongly written day cut into year, month and day, whichever way round: `1/11/2023`, `2023-11-1`, `20231101`. */
function dateParts(text: string): [year: string, month: string, day: string] | undefined {
  const yearFirst = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const yearLast = /^(\d{1,2})\D(\d{1,2})\D(\d{4})(?!\d)/.exec(text);
  const [, year, month, day] =
    yearFirst ?? (yearLast && [yearLast[0], yearLast[3], yearLast[2], yearLast[1]]) ?? [];
  return year && month && day ? [year, month.padStart(2, '0'), day.padStart(2, '0')] : undefined;
}

/** The day that a wrongly written one means; undefined where it means none that exists. */
export function findIntendedDate(text: string): string | undefined {
  const iso = dateParts(text)?.join('-');
  return iso && isIsoDate(iso) ? iso : undefined;
}

/** A sentence with the day to write in place of `text`: `1/11/2023` -> 2023-11-01. */
export function suggestDate(text: string): string {
  const iso = findIntendedDate(text);
  if (iso) return `Tulis \`${iso}\`.`;
  const [year, month] = dateParts(text) ?? [];
  if (year && month && Number(month) >= 1 && Number(month) <= 12) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return `Bulan itu hanya sampai tanggal ${last}; tulis tanggal yang ada, misalnya \`${year}-${month}-${last}\`.`;
  }
  return 'Tulis TTTT-BB-HH, misalnya `2023-11-01`.';
}

/** The identifier that `text` comes to, `Bukti POD` -> `bukti-pod`; empty where it has no letter or digit. */
export function toId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * A line of YAML with its value in quotes: `title: a: b` -> `title: 'a: b'`. The value starts at `column` (from 1),
 * else behind the line's key; where it stands among others in brackets, it alone is given.
 */
export function quoteLine(line: string, column = valueColumn(line)): string {
  const lead = line.slice(0, column - 1).trimStart();
  const value = line.slice(column - 1).trim();
  if (/^(?:- )*(?:[\w-]+:\s*)?$/.test(lead)) return `${lead.trimEnd()} ${quoted(value)}`.trimStart();
  return quoted((/^[^,\]}]*/.exec(value)?.[0] ?? '').trim());
}

function valueColumn(line: string): number {
  return (/^\s*(?:- )?(?:[\w-]+:(?:\s+|$))?/.exec(line)?.[0].length ?? 0) + 1;
}

function quoted(value: string): string {
  const plain = value.replace(/^(["'])(.*)\1$/, '$2');
  if (plain === '') return '…';
  return plain.includes("'") && !/["\\]/.test(plain) ? `"${plain}"` : `'${plain.replaceAll("'", "''")}'`;
}
