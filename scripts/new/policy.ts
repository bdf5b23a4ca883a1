import { policyKey } from '../../src/domain/policy/policy.ts';
import { type PolicyKind, policyKindSchema } from '../../src/schemas/policy.ts';
import { existing, schemaField } from './choices.ts';
import { Refusal, refuseId, type ScaffoldKind } from './form.ts';
import { rowFields, rowLines, rowSteps } from './row.ts';
import { yamlValue } from './yaml-text.ts';

/** The file of a new dated value with its first row. */
export const policy: ScaffoldKind = {
  name: 'policy',
  label: 'Berkas untuk nilai yang belum ada',
  example: 'policy sla-baru --title "SLA baru" --state undecided',
  fields: [
    { name: 'id', ask: 'ID nilai, misalnya sla-baru', need: 'must', positional: true, refuse: refuseId },
    { name: 'title', ask: 'Nama nilai ini di kalkulator', need: 'may' },
    { name: 'page', ask: 'Halaman yang menjelaskannya', need: 'may', choices: existing.pages },
    schemaField('kind', 'Jenis nilai', policyKindSchema, 'duration-hours'),
    ...rowFields,
  ],
  write(answers, scene) {
    const { id = '', title, page } = answers;
    const path = `policy/${id}.yaml`;
    if (scene.texts.has(path)) {
      throw new Refusal(`\`${path}\` sudah ada. Untuk nilai barunya: \`npm run new -- row ${id}\`.`);
    }
    const kind = answers.kind as PolicyKind;
    const rows = rowLines(kind, answers, scene).map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`);
    const lines = [
      `title:${yamlValue(title)}`,
      `kind: ${kind}`,
      ...(page ? [`page: ${page}`] : []),
      'rows:',
      ...rows,
    ];
    return {
      files: [{ path, text: `${lines.join('\n')}\n` }],
      next: [
        ...(title ? [] : ['Isi `title`.']),
        ...rowSteps(kind, answers),
        `Yang menyebut nilai ini menulis \`${policyKey({ id })}: [${answers.date}]\` di \`confirmedAgainst\`.`,
      ],
    };
  },
};
