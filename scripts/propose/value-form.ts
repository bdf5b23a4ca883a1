import { notations } from '../../src/domain/policy/value-notation.ts';
import { policySchema } from '../../src/schemas/policy.ts';
import { correction } from '../new/correction.ts';
import { row } from '../new/values.ts';
import { dateField, fieldOf, type ProposalForm, togetherField } from './proposal-form.ts';
import { writeScaffold } from './write-scaffold.ts';

const { state, source, open, correction: corrected, affects } = policySchema.shape.rows.element.shape;

/** A dated value: a new one, or one that was written down wrongly. */
export const valueForm: ProposalForm = {
  name: 'nilai',
  title: 'Nilai',
  description: 'SLA, jam kerja, hari libur: nilai baru, atau yang salah tertulis',
  fields: [
    { id: 'policy', label: 'Nilai', help: 'ID-nya, misalnya sla-verifikasi-manual' },
    { id: 'value', label: 'Isi nilai', help: `${Object.values(notations).join('. ')}.`, isText: true },
    fieldOf('source', source),
    { ...dateField, help: `${dateField.help} Pada koreksi: mulai baris yang salah.` },
    fieldOf('state', state, { start: 'confirmed' }),
    fieldOf('open', open),
    fieldOf('correction', corrected, { help: 'Hanya untuk yang salah tertulis' }),
    fieldOf('affects', affects, { help: 'Hanya untuk koreksi' }),
    togetherField,
  ],
  subject: ({ policy = '' }) => policy,
  keys: { rows: 'value', of: 'policy', what: 'correction', revision: 'date' },
  write({ policy = '', value, source, date, state, open, correction: what, affects }, scene) {
    const typed = value?.replace(/\s*\n\s*/g, '; ');
    const of = policy && `policy/${policy}`;
    return what
      ? writeScaffold(correction, { of, what, revision: date, value: typed, affects }, scene)
      : writeScaffold(row, { policy, value: typed, source, date, state, open }, scene);
  },
};
