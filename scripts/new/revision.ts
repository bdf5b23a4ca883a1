import { unanswered } from '../../src/domain/guide/open-questions.ts';
import { type ChangeKind, changeKindSchema } from '../../src/schemas/revision.ts';
import { chosen, decisionField, existing, pageField, schemaField } from './choices.ts';
import { dateField, itemsOf, type ScaffoldKind } from './form.ts';
import { nextFile } from './next-file.ts';
import { revise } from './revise.ts';

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
  write(answers, scene) {
    const { date = '', summary } = answers;
    const page = chosen(scene.guide.pages, answers.page ?? '');
    const { path, before } = nextFile(page, date, scene);
    const [decisions, drops] = [itemsOf(answers.decision), itemsOf(answers.drops)];
    const kind = answers.kind as ChangeKind;
    const both = { basis: before, source: before };
    const made = revise(page, { date, path, ...both, kind, summary, decisions, drops }, scene);
    return {
      ...made,
      next: [
        kind === 'removed'
          ? 'Tulis di `answer` apa yang kini dilakukan agen; isi yang dicabut boleh dihapus.'
          : `Ubah \`answer\` dan isinya (disalin dari revisi ${before.version}).`,
        ...(decisions.length === 0 ? ['Tambahkan keputusan barunya di `decidedIn`.'] : []),
        ...unanswered(before.open).map(({ ask }) => `Kalau sudah terjawab, hapus dari \`open\`: "${ask}"`),
        ...(before.state === 'awaiting' ? ['Kalau aturannya kini sudah ada, tulis `state: in-force`.'] : []),
        ...made.next,
      ],
    };
  },
};
