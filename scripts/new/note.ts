import { toId } from '../../src/checks/suggest.ts';
import { formatDate } from '../../src/domain/dated/iso-date.ts';
import { decisionKindSchema } from '../../src/schemas/note.ts';
import { existing, schemaField } from './choices.ts';
import { blank, inline, markdownFile } from './fields.ts';
import { dateField, itemsOf, Refusal, type ScaffoldKind } from './form.ts';

/** A calibration or meeting note with its first decision. */
export const note: ScaffoldKind = {
  name: 'note',
  label: 'Catatan kalibrasi atau rapat',
  example: 'note --title "Kalibrasi Everpro" --topic "Pokok keputusan"',
  fields: [
    { ...dateField, positional: true },
    { name: 'title' },
    { name: 'people', ask: 'Peserta', isList: true, choices: existing.people },
    { name: 'topic' },
    { name: 'decision' },
    schemaField('kind', 'Jenis keputusan pertama', decisionKindSchema.options, 'rule'),
    {
      name: 'answers',
      ask: 'Pertanyaan yang dijawabnya',
      isList: true,
      choices: existing.questions,
      applies: (_, { kind }) => kind !== 'question',
    },
  ],
  write({ date = '', title = blank, people, topic = blank, decision = blank, kind, answers }, { texts }) {
    const path = `calibrations/${date}.md`;
    const taken = `Catatan ${formatDate(date)} sudah ada: \`${path}\`.`;
    if (texts.has(path)) throw new Refusal(`${taken} Tambahkan keputusannya di situ; ID-nya jangan sama.`);
    const id = toId(topic ?? '') || blank;
    const first = { id, topic, decision, kind, answers: inline(itemsOf(answers)) };
    const text = markdownFile({ title, people: inline(itemsOf(people)), decisions: [first] });
    const next = [
      'Tulis ringkasan rapatnya di bawah kepala berkas.',
      'Tambah satu butir `- id: …` untuk tiap keputusan. Yang masih ditanyakan diberi `kind: question`.',
      'Keputusan berjenis `rule` masih terutang sampai sebuah revisi menyebutnya: `npm run new -- revision`.',
    ];
    return { files: [{ path, text }], next };
  },
};
