import { questionKindSchema } from '../../src/schemas/class.ts';
import { chosen, existing, schemaField } from './choices.ts';
import { confirmedOn, inlineConfirmations } from './confirmations.ts';
import { appendEntry } from './fields.ts';
import { refuseId, type ScaffoldKind } from './form.ts';
import { blank } from './yaml-text.ts';

/** A case of the onboarding class, at the end of its module. */
export const classCase: ScaffoldKind = {
  name: 'case',
  label: 'Soal kelas di sebuah modul',
  example: 'case bukti-pod --id nama-soal --rule pengiriman/bukti-pod',
  fields: [
    { name: 'module', ask: 'Modul', isNeeded: true, positional: true, choices: existing.modules },
    { name: 'id', ask: 'ID soal, misalnya kontak-disimpan', isNeeded: true, refuse: refuseId },
    { name: 'rule', ask: 'Halaman yang diuji', isNeeded: true, choices: existing.pages },
    schemaField('kind', 'Jenis soal', questionKindSchema, 'single'),
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
