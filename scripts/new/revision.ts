import { unanswered } from '../../src/domain/guide/open-questions.ts';
import type { Page, Revision } from '../../src/domain/guide/page.ts';
import { changeKindSchema } from '../../src/schemas/revision.ts';
import { decisionField, existing, schemaField } from './choices.ts';
import { dateField, itemsOf, Refusal, type ScaffoldKind, type Scene } from './form.ts';
import { reviseText } from './revise-text.ts';

/** The next revision of a page, as a copy of the one before it. */
export const revision: ScaffoldKind = {
  name: 'revision',
  label: 'Revisi: aturan baru di halaman yang sudah ada',
  example: 'revision pembayaran/bank-transfer --decision "<tanggal catatan>#<id>"',
  fields: [
    { name: 'page', ask: 'Halaman', need: 'must', positional: true, choices: existing.pages },
    decisionField,
    { ...dateField, ask: 'Mulai berlaku' },
    schemaField('kind', 'Jenis perubahan', changeKindSchema, 'changed'),
    { name: 'summary', ask: 'Ringkasan perubahan', need: 'known' },
  ],
  write({ page: id = '', decision, date = '', kind = '', summary }, scene) {
    const page = scene.guide.pages.get(id);
    const path = `guide/${id}/${date}.md`;
    if (!page) throw new Refusal(`Halaman \`${id}\` tidak ada.`);
    if (scene.texts.has(path)) {
      throw new Refusal(
        `Revisi itu sudah ada: \`${path}\`. Bila belum terbit, ubah berkas itu; bila sudah, pilih \`--date\` lain.`,
      );
    }
    const before = page.revisions.findLast(({ from }) => from === undefined || from < date);
    if (!before) {
      throw new Refusal(
        `Halaman \`${id}\` baru ada sejak ${page.revisions[0]?.slug}. Pilih \`--date\` sesudahnya.`,
      );
    }
    const decisions = itemsOf(decision);
    const text = reviseText(scene.texts.get(before.path) ?? '', { kind, summary, decisions });
    return { path, text, grows: false, next: nextSteps(page, before, { decisions, summary, date }, scene) };
  },
};

function nextSteps(
  page: Page,
  before: Revision,
  given: { decisions: string[]; summary: string | undefined; date: string },
  { guide }: Scene,
): string[] {
  const later = page.revisions.find(({ from }) => from !== undefined && from > given.date);
  const flows = [...guide.flows.values()].flatMap(({ current }) =>
    current && page.id in current.confirmedAgainst ? current : [],
  );
  return [
    `Ubah \`answer\` dan isinya (disalin dari revisi ${before.slug})${given.summary ? '' : ', lalu isi `change.summary` dengan satu baris'}.`,
    ...(given.decisions.length === 0
      ? ['Tambahkan keputusan barunya di `decidedIn`, dan hapus yang tidak lagi berlaku di halaman ini.']
      : []),
    ...unanswered(before.open).map(({ ask }) => `Kalau sudah terjawab, hapus dari \`open\`: "${ask}"`),
    ...(before.state === 'awaiting' ? ['Kalau aturannya kini sudah ada, tulis `state: in-force`.'] : []),
    ...(later
      ? [`Revisi ${later.slug} sudah menunggu dan akan menggantikannya; samakan isinya bila perlu.`]
      : []),
    ...flows.map(
      ({ title, path }) =>
        `Baca ulang alur "${title}" (\`${path}\`), lalu tulis \`${page.id}: ${given.date}\` di \`confirmedAgainst\`.`,
    ),
  ];
}
