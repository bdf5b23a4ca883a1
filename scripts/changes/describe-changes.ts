import { formatDate } from '../../src/domain/dated/iso-date.ts';
import type { BranchChanges } from './compare.ts';
import { describeDecisions } from './decisions.ts';
import { describeOthers } from './others.ts';
import { describePages } from './pages.ts';
import type { ChangesReport, ReportContext } from './report.ts';

/** The report of a branch, without empty sections. */
export function describeChanges(changes: BranchChanges, context: ReportContext): ChangesReport {
  const sections = [
    ...describePages(changes, context),
    ...describeDecisions(changes),
    ...describeOthers(changes, context),
  ].filter(({ entries }) => entries.length > 0);
  return {
    title: 'Yang berubah di cabang ini',
    summary: summarise(changes, context, sections.length > 0),
    sections,
  };
}

function summarise(changes: BranchChanges, { guide, base }: ReportContext, isChanged: boolean): string[] {
  const { added, coming, edited, removed, rereads, decisions, questions, errors } = changes;
  const corrected = added.filter(({ kind }) => kind === 'corrected').length;
  const answered = added.filter(({ kind }) => kind === 'answered').length;
  const counts = Object.entries({
    'revisi baru': added.length - corrected - answered,
    koreksi: corrected,
    'revisi mendatang diubah, diundur, atau batal': coming.length,
    'teks perlu dibaca ulang': rereads.length,
    'revisi lama diubah atau dihapus': edited.length + removed.length,
    'keputusan masuk panduan': decisions.carriedOut.length,
    'pertanyaan tertutup': questions.closed.length,
  }).flatMap(([what, number]) => (number > 0 ? `${number} ${what}` : []));
  const unread = `Pemeriksaan menemukan ${errors} kesalahan; jalankan \`npm run check\`. Yang tidak terbaca tidak tampil di sini.`;
  return [
    isChanged
      ? `Dibandingkan dengan ${base}, per ${formatDate(guide.today)}${counts.length > 0 ? `: ${counts.join(', ')}.` : '.'}`
      : `Isi panduan sama dengan ${base}.`,
    `Keputusan yang masih terutang ke panduan: ${decisions.owed.length}.`,
    ...(errors > 0 ? [unread] : []),
  ];
}
