import { upkeep } from '../../src/checks/revisions/check-frozen.ts';
import { compareDates, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import { ownToRevision } from '../../src/domain/dated/revision-path.ts';
import { unanswered } from '../../src/domain/guide/open-questions.ts';
import type { Page, Revision } from '../../src/domain/guide/page.ts';
import { policyKey } from '../../src/domain/policy/policy.ts';
import { type ChangeKind, changeKindSchema } from '../../src/schemas/revision.ts';
import { chosen, decisionField, pageField, schemaField } from './choices.ts';
import { asideSteps, confirmedOn, inlineConfirmations, readingSteps } from './confirmations.ts';
import { editFields, readData } from './fields.ts';
import { type Answers, dateField, itemsOf, Refusal, type ScaffoldKind, type Scene } from './form.ts';
import { nextFile } from './next-file.ts';
import { blank } from './yaml-text.ts';

const fields = [pageField, decisionField, dateField, { name: 'summary' }];

/** The next revision of a page, as a copy of the one before it. */
export const revision: ScaffoldKind = {
  name: 'revision',
  label: 'Revisi: aturan baru di halaman yang sudah ada',
  example: 'revision pembayaran/bank-transfer --decision "<tanggal catatan>#<id>"',
  fields: [...fields, schemaField('kind', 'Jenis perubahan', changeKindSchema, 'changed')],
  write: (answers, scene) =>
    revise(answers, scene, (_, { version, open, state, decidedIn }) => ({
      steps: [
        answers.kind === 'removed'
          ? 'Tulis di `answer` apa yang kini dilakukan agen; isi yang dicabut boleh dihapus.'
          : `Ubah \`answer\` dan isinya (disalin dari revisi ${version}).`,
        ...(answers.decision ? [] : ['Tambahkan keputusan barunya di `decidedIn`.']),
        ...(answers.kind !== 'removed' && decidedIn.length > 0
          ? ['Keputusan yang tidak lagi dijalankan dipindahkan dari `decidedIn` ke `drops` di `change`.']
          : []),
        ...unanswered(open).map(({ ask }) => `Kalau sudah terjawab, hapus dari \`open\`: "${ask}"`),
        ...(state === 'awaiting' ? ['Kalau aturannya kini sudah ada, tulis `state: in-force`.'] : []),
      ],
    })),
};

/** A new revision with the text of the one before the one in force: what that one changed no longer holds. */
export const undo: ScaffoldKind = {
  name: 'undo',
  label: 'Batalkan revisi yang berlaku: kembali ke teks sebelumnya',
  example: 'undo pengiriman/gagal-kirim --summary "Kembali ke aturan sebelumnya."',
  fields,
  write: (answers, scene) =>
    revise(answers, scene, ({ id, revisions }, { from, version }) => {
      const source = revisions.findLast((each) => compareDates(each.from, from) < 0);
      const single = `\`${id}\` baru punya satu revisi, jadi tidak ada yang dikembalikan. Yang tidak berlaku lagi dicabut.`;
      if (!source) throw new Refusal(single, 'page');
      const step = `Baca teksnya: sama dengan revisi ${source.version}, tanpa yang dibawa revisi ${version}.`;
      return { source, steps: [step] };
    }),
};

/**
 * The next revision of a page, based on the one in force before its day: the bytes of that one or another `source`, except for the
 * fields that are about a single revision. `begin` gives the author's first steps.
 */
function revise(
  { page: id = '', date = '', kind = 'changed', summary, decision }: Answers,
  scene: Scene,
  begin: (page: Page, basis: Revision) => { source?: Revision; steps: string[] },
) {
  const { guide, texts } = scene;
  const page = chosen(guide.pages, id);
  const { path, before: basis } = nextFile(page, date, scene);
  const { source = basis, steps } = begin(page, basis);
  const refsOf = ({ decidedIn }: Revision) => decidedIn.map(({ ref }) => ref);
  const decidedIn = [...new Set([...(kind === 'removed' ? [] : refsOf(source)), ...itemsOf(decision)])];
  const dropped = refsOf(basis).filter((ref) => !decidedIn.includes(ref));
  const values = [...guide.policies.values()].filter((policy) => policy.page === id).map(policyKey);
  const { confirmedAgainst } = source;
  const subjects = [...Object.keys(confirmedAgainst), ...values];
  const confirmed = confirmedOn(date, subjects, confirmedAgainst, scene);
  // What isn't part of the rule, such as the replies, stays as it is now.
  const now = Object.entries(readData(texts.get(basis.path) ?? ''));
  const kept = now.filter(([key]) => upkeep.has(key) && !ownToRevision.has(key));
  const text = editFields(texts.get(source.path) ?? '', {
    ...Object.fromEntries([...ownToRevision].map((key) => [key, undefined])),
    ...{ id: freeId(`${id}/${date}`, scene), recorded: guide.today, basedOn: basis.version },
    change: changeOf(kind as ChangeKind, summary, dropped),
    ...(decidedIn.join() === refsOf(source).join() ? {} : { decidedIn }),
    ...(source === basis ? {} : Object.fromEntries(kept)),
    confirmedAgainst: inlineConfirmations(confirmed),
  });
  return {
    files: [{ path, text }],
    next: [
      ...steps,
      ...readingSteps(confirmed, confirmedAgainst),
      ...mergeStep(page, date),
      ...asideSteps(id, date, scene),
    ],
  };
}

/** The data of a revision's `change`. */
export function changeOf(kind: ChangeKind, summary: string | undefined, drops: readonly string[]): object {
  return { kind, summary: summary ?? blank, drops: drops.length > 0 ? drops : undefined };
}

/** For the author: a revision that waits beyond `date` has to take over what changed before it. */
export function mergeStep({ id, revisions, held }: Page, date: IsoDate): string[] {
  const later = [...revisions, ...held].find(({ from }) => from !== undefined && from > date);
  const step = `Sesudah isinya jadi, gabungkan: \`npm run new -- merge ${id}\`. Tanpa itu ia tertahan.`;
  return later ? [`Revisi ${later.slug} sudah menunggu. ${step}`] : [];
}

/** The id, or the id with the first number from 2 on with which no revision has it yet: one that was postponed keeps its own. */
export function freeId(id: string, { guide }: Scene): string {
  const all = [...guide.pages.values()].flatMap(({ revisions, held }) => [...revisions, ...held]);
  const taken = new Set(all.map((each) => each.id));
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
