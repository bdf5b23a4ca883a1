import { findValueData, notations } from '../../src/domain/policy/value-notation.ts';
import { policyKindSchema, policySchema } from '../../src/schemas/policy.ts';
import { correction } from '../new/correction.ts';
import { editFields } from '../new/fields.ts';
import { policy as newPolicy, row } from '../new/values.ts';
import { dateField, fieldOf, type ProposalForm, togetherField } from './proposal-form.ts';
import { writeScaffold } from './write-scaffold.ts';

const { state, source, open, correction: corrected, affects } = policySchema.shape.rows.element.shape;

/** A dated value: a new one, or one that was written down wrongly. */
export const valueForm: ProposalForm = {
  name: 'nilai',
  title: 'Nilai',
  description: 'SLA, jam kerja, hari libur: nilai baru, atau yang salah tertulis',
  fields: [
    {
      id: 'policy',
      label: 'Nilai',
      help: 'ID-nya, misalnya sla-verifikasi-manual. Yang belum ada: ID baru, misalnya jam-kerja-cs',
    },
    { id: 'value', label: 'Isi nilai', help: `${Object.values(notations).join('. ')}.`, isText: true },
    fieldOf('source', source),
    { ...dateField, help: `${dateField.help} Pada koreksi: mulai baris yang salah.` },
    fieldOf('state', state, { start: 'confirmed' }),
    fieldOf('open', open),
    fieldOf('correction', corrected, { help: 'Hanya untuk yang salah tertulis' }),
    fieldOf('affects', affects, { help: 'Hanya untuk koreksi' }),
    fieldOf('title', policySchema.shape.title, {
      label: 'Nama nilai baru',
      help: 'Hanya untuk nilai yang belum ada, misalnya jam kerja CS',
    }),
    fieldOf('workingHours', policySchema.shape.workingHours, {
      label: 'Jam kerja siapa',
      help: 'Untuk SLA dalam jam kerja',
    }),
    togetherField,
  ],
  subject: ({ policy = '' }) => policy,
  keys: { rows: 'value', of: 'policy', what: 'correction', revision: 'date' },
  write(
    { policy = '', value, source, date, state, open, correction: what, affects, title, workingHours },
    scene,
  ) {
    const typed = value?.replace(/\s*\n\s*/g, '; ').replace(/\.$/, '');
    if (what) {
      const of = policy && `policy/${policy}`;
      return writeScaffold(correction, { of, what, revision: date, value: typed, affects }, scene);
    }
    const given = { value: typed, source, date, state, open };
    const isNew = title !== undefined && !scene.guide.policies.has(policy);
    const kind = policyKindSchema.options.find((each) => typed && findValueData(each, typed));
    const [file, ...others] = isNew
      ? writeScaffold(newPolicy, { id: policy, title, kind, ...given }, scene)
      : writeScaffold(row, { policy, ...given }, scene);
    if (!file || !workingHours) return [file ?? [], others].flat();
    return [{ ...file, text: editFields(file.text, { workingHours }) }, ...others];
  },
};
