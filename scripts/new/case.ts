import { questionKindSchema } from '../../src/schemas/class.ts';
import { appendEntry } from './append.ts';
import { existing, schemaField } from './choices.ts';
import { confirmationLines, confirmedOn } from './confirmations.ts';
import { Refusal, refuseId, type ScaffoldKind } from './form.ts';
import { yamlValue } from './yaml-text.ts';

/** A case of the onboarding class, at the end of its module. */
export const classCase: ScaffoldKind = {
  name: 'case',
  label: 'Soal kelas di sebuah modul',
  example: 'case bukti-pod --id nama-soal --rule pengiriman/bukti-pod',
  fields: [
    { name: 'module', ask: 'Modul', need: 'must', positional: true, choices: existing.modules },
    { name: 'id', ask: 'ID soal, misalnya kontak-disimpan', need: 'must', refuse: refuseId },
    { name: 'rule', ask: 'Halaman yang diuji', need: 'must', choices: existing.pages },
    { name: 'chat', ask: 'Yang ditulis reseller', need: 'may' },
    { name: 'ask', ask: 'Pertanyaannya', need: 'may' },
    schemaField('kind', 'Jenis soal', questionKindSchema, 'single'),
  ],
  write({ module: name = '', id = '', rule = '', chat, ask, kind = '' }, scene) {
    const module = scene.guide.modules.get(name);
    if (!module) throw new Refusal(`Modul \`${name}\` tidak ada.`);
    const { path } = module;
    if ([...module.questions, ...module.aside].some(({ key }) => key === `${name}/${id}`)) {
      throw new Refusal(`Soal \`${id}\` sudah ada di \`${path}\`. Pilih \`--id\` lain.`);
    }
    const lines = [
      `id: ${id}`,
      `kind: ${kind}`,
      `chat:${yamlValue(chat)}`,
      `ask:${yamlValue(ask)}`,
      ...(kind === 'amount' ? amountLines : optionLines(kind)),
      `rule: ${rule}`,
      ...confirmationLines(confirmedOn(scene.guide.today, [rule], {}, scene)),
    ];
    return {
      files: [{ path, text: appendEntry(scene.texts.get(path) ?? '', 'questions', lines), was: path }],
      next: [
        'Isi yang masih kosong. Tiap pilihan diberi `why`: mengapa benar atau salah menurut aturannya.',
        `Bila yang diuji hanya satu bagian halaman, tulis \`rule: ${rule}#<bagian>\`.`,
      ],
    };
  },
};

const amountLines = ['amount:', '  value:', '  why:'];

/** Three options to be filled in. Those of `order` are all right, in the order of the file. */
function optionLines(kind: string): string[] {
  const rightOnes: Record<string, number> = { single: 1, several: 2 };
  const options = [1, 2, 3].flatMap((number) => [
    `  - id: pilihan-${number}`,
    '    text:',
    ...(number <= (rightOnes[kind] ?? 0) ? ['    right: true'] : []),
    '    why:',
  ]);
  return ['options:', ...options];
}
