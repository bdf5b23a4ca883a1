import { daysBetween, formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { sayDuration } from '../../domain/policy/value-text.ts';
import type { SlaRow } from '../../site/sla.ts';
import { listText } from '../../text/list-text.ts';

/** What the guide says today of an SLA, by the row that is in force on the day of the complaint. The first line is the answer. */
export function rulingOf(row: SlaRow, today: IsoDate): string[] {
  return [...wordsOf(row, today), ...row.corrections];
}

/** What the guide says of an SLA on a day on which no row is in force. The first line is the answer. */
export function missingRuling(rows: readonly SlaRow[], day: IsoDate): string[] {
  const next = rows.find(({ from }) => from > day);
  return [
    `Belum ada ketentuan SLA pada ${formatDate(day)}. Jangan menyebut jam atau hari.`,
    ...(next ? [`Catatan pertama sesudah itu mulai ${formatDate(next.from)}.`] : []),
  ];
}

function wordsOf({ state, value, from, of, since, answer, source }: SlaRow, today: IsoDate): string[] {
  const what = value?.kind === 'duration-hours' ? sayDuration(value.hours, value.count) : '';
  if (state === 'confirmed') return [`SLA ${what}, berlaku sejak ${formatDate(from)}.`];
  if (state === 'assumed') {
    return [`SLA ${what} hanyalah asumsi. Jangan disampaikan ke reseller.`];
  }
  const headline = 'SLA belum dijawab. Jangan menyebut jam atau hari.';
  if (answer) return [headline, answer];
  const who =
    of.length > 0 ? `Perlu dikonfirmasi ke ${listText(of)}.` : 'Siapa yang perlu menjawab belum disebut.';
  if (!since) return [headline, who];
  const days = daysBetween(since, today);
  const asked = `Dihitung sejak ${formatDate(since)}${days > 0 ? ` (${days} hari)` : ''}.`;
  return [headline, who, source?.dateNote ? `${asked} ${source.dateNote}` : asked];
}
