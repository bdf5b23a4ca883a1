import { idField } from './choices.ts';
import { appendEntry } from './fields.ts';
import { Refusal, type ScaffoldKind } from './form.ts';
import { blank } from './yaml-text.ts';

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
