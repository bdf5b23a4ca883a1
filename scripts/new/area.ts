import { appendEntry } from './append.ts';
import { existing } from './choices.ts';
import { Refusal, refuseId, type ScaffoldKind } from './form.ts';
import { yamlValue } from './yaml-text.ts';

const path = 'areas.yaml';

/** An area, at the end of the menu. */
export const area: ScaffoldKind = {
  name: 'area',
  label: 'Area baru di menu',
  example: 'area area-baru --label "Area baru" --summary "Isinya"',
  fields: [
    { name: 'id', ask: 'ID area, misalnya pembayaran', need: 'must', positional: true, refuse: refuseId },
    { name: 'label', ask: 'Nama di menu', need: 'may' },
    { name: 'summary', ask: 'Apa yang ada di area ini', need: 'may' },
    { name: 'owner', ask: 'Penanggung jawab', need: 'known', choices: existing.people },
  ],
  write({ id = '', label, summary, owner }, { guide, texts }) {
    if (guide.areas.has(id)) throw new Refusal(`Area \`${id}\` sudah ada.`);
    const order = Math.max(0, ...[...guide.areas.values()].map((each) => each.order)) + 1;
    const fields = [
      `label:${yamlValue(label)}`,
      `order: ${order}`,
      `summary:${yamlValue(summary)}`,
      ...(owner ? [`owner: ${owner}`] : []),
    ];
    const lines = [`${id}:`, ...fields.map((line) => `  ${line}`)];
    return {
      files: [{ path, text: appendEntry(texts.get(path) ?? '', 'areas', lines), was: path }],
      next: [
        ...(label && summary ? [] : ['Isi `label` dan `summary`.']),
        `Buat halaman pertamanya: \`npm run new -- page ${id}/<halaman>\`.`,
        ...(owner ? ['Perbarui penanggung jawab di GitHub: `npm run codeowners`.'] : []),
      ],
    };
  },
};
