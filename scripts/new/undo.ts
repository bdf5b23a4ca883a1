import { compareDates } from '../../src/domain/dated/iso-date.ts';
import { chosen, decisionField, pageField } from './choices.ts';
import { dateField, itemsOf, Refusal, type ScaffoldKind } from './form.ts';
import { nextFile } from './next-file.ts';
import { revise } from './revise.ts';

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
    const page = chosen(scene.guide.pages, id);
    const { path, before: basis } = nextFile(page, date, scene);
    const source = page.revisions.findLast(({ from }) => compareDates(from, basis.from) < 0);
    if (!source) {
      throw new Refusal(
        `\`${id}\` baru punya satu revisi. Untuk mencabutnya: \`npm run new -- revision ${id} --kind removed\`.`,
      );
    }
    const given = { kind: 'changed', summary, decisions: itemsOf(decision), drops: [] } as const;
    const { files, next } = revise(page, { date, path, basis, source, ...given }, scene);
    const read = `Baca teksnya: sama dengan revisi ${source.version}, tanpa yang dibawa revisi ${basis.version}.`;
    return { files, next: [read, ...next] };
  },
};
