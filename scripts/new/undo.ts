import { compareDates } from '../../src/domain/dated/iso-date.ts';
import { decisionField } from './choices.ts';
import { asideSteps, readingSteps } from './confirmations.ts';
import { dateField, itemsOf, Refusal, type ScaffoldKind } from './form.ts';
import { mergeRevision } from './merge-revision.ts';
import { reviseText, valuesOn } from './revise-text.ts';
import { basisOf, mergeStep, newRevisionPath, pageField, pageOf } from './revision.ts';

/** A new revision with the text of the one before the one in force: what that one changed no longer holds. */
export const undo: ScaffoldKind = {
  name: 'undo',
  label: 'Batalkan revisi yang berlaku: kembali ke teks sebelumnya',
  example: 'undo pengiriman/gagal-kirim --summary "Kembali ke aturan sebelumnya."',
  fields: [
    pageField,
    { ...decisionField, ask: 'Keputusan yang membatalkan' },
    { ...dateField, ask: 'Mulai berlaku' },
    { name: 'summary', ask: 'Ringkasan perubahan', need: 'may' },
  ],
  write({ page: id = '', decision, date = '', summary }, scene) {
    const page = pageOf(id, scene);
    const path = newRevisionPath(page, date, scene);
    const basis = basisOf(page, date);
    const source = page.revisions.findLast(({ from }) => compareDates(from, basis.from) < 0);
    if (!source) {
      throw new Refusal(
        `\`${id}\` baru punya satu revisi. Untuk mencabutnya: \`npm run new -- revision ${id} --kind removed\`.`,
      );
    }
    const decisions = itemsOf(decision);
    const revised = { date, basis, source, kind: 'changed', summary, decisions, drops: [] } as const;
    const text = reviseText(revised, scene);
    const coming = page.revisions.find(({ from }) => from !== undefined && from > date);
    const merged = coming?.basedOn && mergeRevision(coming, { version: date, text }, scene);
    const isMerged = coming && merged && 'text' in merged;
    return {
      files: [
        { path, text },
        ...(isMerged ? [{ path: coming.path, text: merged.text, was: coming.path }] : []),
      ],
      next: [
        `Baca teksnya: sama dengan revisi ${source.version}, tanpa yang dibawa revisi ${basis.version}.`,
        ...(summary ? [] : ['Isi `change.summary` dengan satu baris.']),
        ...readingSteps(valuesOn(date, source, scene), source.confirmedAgainst),
        ...(isMerged ? [`Baca juga revisi ${coming.slug}: sudah disesuaikan.`] : mergeStep(page, date)),
        ...asideSteps(id, date, scene),
      ],
    };
  },
};
