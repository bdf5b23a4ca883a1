import { compareDates, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import { unanswered } from '../../src/domain/guide/open-questions.ts';
import type { Page, Revision } from '../../src/domain/guide/page.ts';
import { type ChangeKind, changeKindSchema } from '../../src/schemas/revision.ts';
import { decisionField, existing, schemaField } from './choices.ts';
import { asideSteps, readingSteps } from './confirmations.ts';
import { dateField, type Field, itemsOf, Refusal, type ScaffoldKind, type Scene } from './form.ts';
import { reviseText, valuesOn } from './revise-text.ts';

/** A page that there is. */
export const pageField: Field = {
  name: 'page',
  ask: 'Halaman',
  need: 'must',
  positional: true,
  choices: existing.pages,
};

/** The next revision of a page, as a copy of the one before it. */
export const revision: ScaffoldKind = {
  name: 'revision',
  label: 'Revisi: aturan baru di halaman yang sudah ada',
  example: 'revision pembayaran/bank-transfer --decision "<tanggal catatan>#<id>"',
  fields: [
    pageField,
    decisionField,
    { ...dateField, ask: 'Mulai berlaku' },
    {
      name: 'drops',
      ask: 'Keputusan yang tidak lagi dijalankan',
      need: 'may',
      isList: true,
      choices: existing.decisionsBefore,
      applies: (scene, answers) => existing.decisionsBefore(scene, answers).length > 0,
    },
    schemaField('kind', 'Jenis perubahan', changeKindSchema, 'changed'),
    { name: 'summary', ask: 'Ringkasan perubahan', need: 'known' },
  ],
  write({ page: id = '', decision, drops, date = '', kind, summary }, scene) {
    const page = pageOf(id, scene);
    const path = newRevisionPath(page, date, scene);
    const basis = basisOf(page, date);
    const decisions = itemsOf(decision);
    const text = reviseText(
      {
        date,
        basis,
        source: basis,
        kind: (kind ?? 'changed') as ChangeKind,
        summary,
        decisions,
        drops: itemsOf(drops),
      },
      scene,
    );
    const next = [
      ...(kind === 'removed'
        ? ['Tulis di `answer` apa yang kini dilakukan agen; isi yang dicabut boleh dihapus.']
        : [`Ubah \`answer\` dan isinya (disalin dari revisi ${basis.version}).`]),
      ...(summary ? [] : ['Isi `change.summary` dengan satu baris.']),
      ...(decisions.length === 0 ? ['Tambahkan keputusan barunya di `decidedIn`.'] : []),
      ...unanswered(basis.open).map(({ ask }) => `Kalau sudah terjawab, hapus dari \`open\`: "${ask}"`),
      ...(basis.state === 'awaiting' ? ['Kalau aturannya kini sudah ada, tulis `state: in-force`.'] : []),
      ...readingSteps(valuesOn(date, basis, scene), basis.confirmedAgainst),
      ...mergeStep(page, date),
      ...asideSteps(id, date, scene),
    ];
    return { files: [{ path, text }], next };
  },
};

/** The page `id`. Throws a `Refusal` where there is none. */
export function pageOf(id: string, { guide }: Scene): Page {
  const page = guide.pages.get(id);
  if (!page) throw new Refusal(`Halaman \`${id}\` tidak ada.`);
  return page;
}

/** The path of a page's new revision. Throws a `Refusal` where the day has one. */
export function newRevisionPath({ id }: Page, date: IsoDate, { texts }: Scene): string {
  const path = `guide/${id}/${date}.md`;
  if (!texts.has(path)) return path;
  throw new Refusal(
    `Revisi itu sudah ada: \`${path}\`. Bila belum berlaku, ubah berkas itu; bila sudah, pilih \`--date\` lain.`,
  );
}

/** The revision in force before `date`. Throws a `Refusal` where there is none. */
export function basisOf({ id, revisions }: Page, date: IsoDate): Revision {
  const basis = revisions.findLast(({ from }) => compareDates(from, date) < 0);
  if (basis) return basis;
  throw new Refusal(`Halaman \`${id}\` baru ada sejak ${revisions[0]?.slug}. Pilih \`--date\` sesudahnya.`);
}

/** For the author: a revision that waits beyond `date` has to take over what changed before it. */
export function mergeStep({ id, revisions, held }: Page, date: IsoDate): string[] {
  const later = [...revisions, ...held].find(({ from }) => from !== undefined && from > date);
  return later
    ? [
        `Revisi ${later.slug} sudah menunggu. Sesudah isinya jadi, gabungkan: \`npm run new -- merge ${id}\`. Tanpa itu ia tertahan.`,
      ]
    : [];
}
