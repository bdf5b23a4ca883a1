import { toId } from '../../src/checks/suggest.ts';
import { formatDate } from '../../src/domain/dated/iso-date.ts';
import { questionKindSchema } from '../../src/schemas/class.ts';
import { decisionKindSchema } from '../../src/schemas/note.ts';
import { chosen, existing, idField, schemaField } from './choices.ts';
import { confirmedOn, inlineConfirmations } from './confirmations.ts';
import { appendEntry, blank, editFields, inline, markdownFile } from './fields.ts';
import { dateField, itemsOf, Refusal, refuseId, type ScaffoldKind, type Scene } from './form.ts';

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

/** A case of the onboarding class, at the end of its module. */
export const classCase: ScaffoldKind = {
  name: 'case',
  label: 'Soal kelas di sebuah modul',
  example: 'case bukti-pod --id nama-soal --rule pengiriman/bukti-pod',
  fields: [
    { name: 'module', ask: 'Modul', isNeeded: true, positional: true, choices: existing.modules },
    { name: 'id', ask: 'ID soal, misalnya kontak-disimpan', isNeeded: true, refuse: refuseId },
    { name: 'rule', ask: 'Halaman yang diuji', isNeeded: true, choices: existing.pages },
    schemaField('kind', 'Jenis soal', questionKindSchema.options, 'single'),
  ],
  write({ module: name = '', id = '', rule = '', kind = '' }, scene) {
    const { path } = chosen(scene.guide.modules, name);
    const entry = {
      ...{ id, kind, chat: blank, ask: blank },
      ...(kind === 'amount' ? { amount: { value: blank, why: blank } } : { options: blankOptions(kind) }),
      ...{ rule, confirmedAgainst: inlineConfirmations(confirmedOn(scene.guide.today, [rule], {}, scene)) },
    };
    return {
      files: [{ path, text: appendEntry(scene.texts.get(path) ?? '', 'questions', entry), was: path }],
      next: [
        'Tiap pilihan diberi `why`: mengapa benar atau salah menurut aturannya.',
        `Bila yang diuji hanya satu bagian halaman, tulis \`rule: ${rule}#<bagian>\`.`,
      ],
    };
  },
};

/** Three options to be filled in. Those of `order` are all right, in the order of the file. */
function blankOptions(kind: string) {
  const rightOnes: Record<string, number> = { single: 1, several: 2 };
  return [1, 2, 3].map((number) => ({
    id: `pilihan-${number}`,
    text: blank,
    right: number <= (rightOnes[kind] ?? 0) || undefined,
    why: blank,
  }));
}

/** A term of the glossary, in alphabetical order. */
export const term: ScaffoldKind = {
  name: 'term',
  label: 'Istilah glosarium',
  example: 'term "Istilah baru" --definition "Artinya." --also "tulisan lain"',
  fields: [
    { name: 'term', ask: 'Istilah', isNeeded: true, positional: true, refuse: refuseKnown },
    { name: 'definition' },
    { name: 'also', isList: true },
    { name: 'see', ask: 'Halaman terkait', isList: true, choices: existing.pages },
  ],
  write({ term: name = '', definition = blank, also, see }, { texts }) {
    const path = 'glossary.yaml';
    const lists = { also: inline(itemsOf(also)), see: inline(itemsOf(see)) };
    const entry = { [toId(name)]: { term: name, definition, ...lists } };
    return {
      files: [{ path, text: editFields(texts.get(path) ?? '', entry, 'alphabetical'), was: path }],
      next: definition ? [] : ['Kalau artinya belum pasti, tulis `open: true` dan `openNote: …` saja.'],
    };
  },
};

function refuseKnown(value: string, { guide }: Scene): string | undefined {
  const id = toId(value);
  if (id === '') return `\`${value}\` tidak punya huruf atau angka.`;
  const isSame = (form: string) => form.toLowerCase() === value.toLowerCase();
  const known = [...guide.terms.values()].find(
    (each) => each.id === id || [each.term, ...each.also].some(isSame),
  );
  return known && `\`${value}\` sudah ada di glosarium: \`${known.id}\` (${known.term}).`;
}

/** An area, at the end of the menu. */
export const area: ScaffoldKind = {
  name: 'area',
  label: 'Area baru di menu',
  example: 'area area-baru',
  fields: [idField('ID area, misalnya pembayaran')],
  write({ id = '' }, { guide, texts }) {
    if (guide.areas.has(id)) throw new Refusal(`Area \`${id}\` sudah ada.`);
    const path = 'areas.yaml';
    const order = Math.max(0, ...[...guide.areas.values()].map((each) => each.order)) + 1;
    const entry = { [id]: { label: blank, order, summary: blank } };
    return {
      files: [{ path, text: appendEntry(texts.get(path) ?? '', 'areas', entry), was: path }],
      next: [`Buat halaman pertamanya: \`npm run new -- page ${id}/<halaman>\`.`],
    };
  },
};
