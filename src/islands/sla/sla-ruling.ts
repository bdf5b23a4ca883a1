import { daysBetween, formatDate } from '../../domain/dated/iso-date.ts';
import { sayDuration } from '../../domain/policy/value-text.ts';
import type { SlaCase, SlaRow } from '../../site/sla-data.ts';
import { listText } from '../../text/list-text.ts';
import { dayOf } from './sla-words.ts';

/** What the guide says on the day of the complaint. The first line is the answer. */
export function rulingOf(
  { rows }: SlaCase,
  row: SlaRow | undefined,
  start: Temporal.Instant,
  now: Temporal.Instant,
): string[] {
  const day = dayOf(start);
  if (!row) {
    const next = rows.find(({ from }) => from > day);
    return [
      `Belum ada ketentuan SLA pada ${formatDate(day)}. Jangan menyebut jam atau hari.`,
      ...(next ? [`Catatan pertama sesudah itu mulai ${formatDate(next.from)}.`] : []),
    ];
  }
  return [...wordsOf(row, now), ...row.corrections];
}

function wordsOf(row: SlaRow, now: Temporal.Instant): string[] {
  if (row.state === 'undecided') {
    const days = row.since === undefined ? 0 : daysBetween(row.since, dayOf(now));
    const since = row.since && `Dihitung sejak ${formatDate(row.since)}${days > 0 ? ` (${days} hari)` : ''}.`;
    const headline = 'SLA belum diputuskan. Jangan menyebut jam atau hari.';
    if (row.answer) return [headline, row.answer];
    return [
      headline,
      row.of.length > 0
        ? `Perlu dikonfirmasi ke ${listText(row.of)}; jawabannya belum tercatat.`
        : 'Tidak tercatat siapa yang perlu menjawab.',
      ...(since ? [[since, row.source?.dateNote].filter(Boolean).join(' ')] : []),
    ];
  }
  const what = row.duration ? sayDuration(row.duration.hours, row.duration.count) : '';
  return row.state === 'assumed'
    ? [`SLA ${what} hanyalah asumsi, belum diputuskan. Jangan disampaikan ke reseller.`]
    : [`SLA ${what}, berlaku sejak ${formatDate(row.from)}.`];
}
