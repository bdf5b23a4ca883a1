import { plain } from '../../src/checks/report/terminal.ts';
import { formatDate } from '../../src/domain/dated/iso-date.ts';
import type { HostReport } from '../../src/schemas/report.ts';
import { shareOfNo } from './make-report.ts';
import type { Tally } from './tally.ts';

/** How much of each list is shown; the tables have all. */
const most = 20;

/** The report in Indonesian, for a team lead at a terminal. `hidden`: how many words it leaves out as they point to a person. */
export function formatReport(report: HostReport, { refused, gaps: found }: Tally, hidden: number): string {
  const { made, until, receipts, gaps, votes } = report;
  const days = until ? `, yang terakhir dari ${formatDate(until)}` : '';
  return [
    `Kabar dari pembaca per ${formatDate(made)}${days}.`,
    ...section(
      'Perlu dibaca',
      receipts.map(({ version, read, of, missing = [] }) => {
        const others = missing.length > most ? ` dan ${missing.length - most} lagi` : '';
        const who = missing.length > 0 ? `; belum: ${missing.slice(0, most).join(', ')}${others}` : '';
        return `${version}: ${read}${of === undefined ? '' : ` dari ${of}`} sudah membaca${who}`;
      }),
      'Tidak ada perubahan yang perlu dinyatakan sudah dibaca.',
    ),
    ...section(
      `Dicari, tidak ketemu: ${found.length} macam`,
      gaps.map(({ words, count, last }) => `${count}× ${words} (terakhir ${formatDate(last, 'short')})`),
    ),
    ...(hidden > 0 ? [`  ${hidden} lainnya tidak ditampilkan: memuat data pribadi.`] : []),
    ...section(
      'Halaman yang tidak menjawab',
      votes.flatMap(({ version, yes, no }) =>
        no > 0 ? `${version}: ${no} dari ${yes + no} tidak terjawab (${percent({ yes, no })})` : [],
      ),
    ),
    ...(refused.length > 0
      ? section(
          `Baris yang tidak dihitung: ${refused.length}`,
          refused.map(({ place, why }) => `${place}: ${why}`),
        )
      : []),
  ]
    .map(plain)
    .join('\n');
}

export const percent = (vote: { yes: number; no: number }) => `${Math.round(100 * shareOfNo(vote))}%`;

function section(title: string, lines: readonly string[], empty = 'Tidak ada.'): string[] {
  const rest = lines.length - most;
  return [
    '',
    title,
    ...(lines.length > 0 ? lines.slice(0, most) : [empty]).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … dan ${rest} lagi`] : []),
  ];
}
