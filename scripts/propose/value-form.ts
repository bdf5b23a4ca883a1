import { findValueData, notations } from '../../src/domain/policy/value-text.ts';
import { policyKindSchema, policySchema } from '../../src/schemas/policy.ts';
import { correction } from '../new/correction.ts';
import { editFields } from '../new/fields.ts';
import { Refusal } from '../new/form.ts';
import { writeScaffold } from '../new/read-answers.ts';
import { policy as newPolicy, row, unreadable } from '../new/values.ts';
import { dateField, fieldOf, type ProposalForm, refuseUnused, togetherField } from './proposal-form.ts';

const { state, source, open: asked, correction: corrected, affects } = policySchema.shape.rows.element.shape;

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
    fieldOf('open', asked),
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
  write(answers, scene) {
    const { policy = '', date, correction: what, title, workingHours, open } = answers;
    const value = answers.value?.replace(/\s*\n\s*/g, '; ').replace(/\.$/, '');
    const given = { ...answers, value };
    const of = policy && `policy/${policy}`;
    if (what) {
      // The form begins with `confirmed`, so nobody need have meant it.
      const state = answers.state === 'confirmed' ? undefined : answers.state;
      refuseUnused({ ...answers, state }, ['state', 'open', 'title', 'workingHours'], 'Koreksi');
      return writeScaffold(correction, { ...given, of, what, revision: date }, scene);
    }
    refuseUnused(answers, ['affects'], 'Nilai baru');
    const known = scene.guide.policies.get(policy);
    if (title && known && title !== known.title)
      throw new Refusal(`\`${policy}\` sudah ada, dengan nama "${known.title}". Kosongkan.`, 'title');
    const isNew = title !== undefined && !known;
    if (answers.state === 'undecided' && !open)
      throw new Refusal(
        'Nilai yang belum diputuskan menyebut pertanyaannya: tulis <tanggal catatan>#<id>.',
        'open',
      );
    const kind = policyKindSchema.options.find((each) => value && findValueData(each, value));
    if (isNew && value && !kind) throw unreadable(value, Object.values(notations));
    const files = isNew
      ? writeScaffold(newPolicy, { ...given, id: policy, kind }, scene)
      : writeScaffold(row, given, scene);
    if (!workingHours) return files;
    return files.map((file) => ({ ...file, text: editFields(file.text, { workingHours }) }));
  },
};
