import { policyKey } from '../../src/domain/policy/policy.ts';
import { type PolicyKind, policyKindSchema } from '../../src/schemas/policy.ts';
import { existing, idField, schemaField } from './choices.ts';
import { Refusal, type ScaffoldKind } from './form.ts';
import { newRow, rowFields, rowStep } from './row.ts';
import { blank, yamlText } from './yaml-text.ts';

/** The file of a new dated value with its first row. */
export const policy: ScaffoldKind = {
  name: 'policy',
  label: 'Berkas untuk nilai yang belum ada',
  example: 'policy sla-baru --title "SLA baru" --state undecided',
  fields: [
    idField('ID nilai, misalnya sla-baru'),
    { name: 'title', ask: 'Nama nilai ini di kalkulator', need: 'may' },
    { name: 'page', ask: 'Halaman yang menjelaskannya', need: 'may', choices: existing.pages },
    schemaField('kind', 'Jenis nilai', policyKindSchema, 'duration-hours'),
    ...rowFields,
  ],
  write(answers, scene) {
    const { id = '', title = blank, page, date } = answers;
    const path = `policy/${id}.yaml`;
    if (scene.texts.has(path)) {
      throw new Refusal(`\`${path}\` sudah ada. Untuk nilai barunya: \`npm run new -- row ${id}\`.`);
    }
    const kind = answers.kind as PolicyKind;
    return {
      files: [{ path, text: yamlText({ title, kind, page, rows: [newRow(kind, answers, scene)] }) }],
      next: [
        ...(title ? [] : ['Isi `title`.']),
        rowStep(answers),
        `Yang menyebut nilai ini menulis \`${policyKey({ id })}: [${date}]\` di \`confirmedAgainst\`.`,
      ],
    };
  },
};
