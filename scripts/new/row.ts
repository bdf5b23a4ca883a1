import { findInForce } from '../../src/domain/dated/in-force.ts';
import { policyKey } from '../../src/domain/policy/policy.ts';
import { type PolicyKind, policyStateSchema } from '../../src/schemas/policy.ts';
import { chosen, existing, schemaField } from './choices.ts';
import { asideSteps } from './confirmations.ts';
import { appendEntry } from './fields.ts';
import { type Answers, dateField, type Field, Refusal, type ScaffoldKind, type Scene } from './form.ts';
import { blank } from './yaml-text.ts';

/** What a row says of its value, whatever the kind of value. */
export const rowFields: readonly Field[] = [
  { ...dateField, ask: 'Mulai berlaku' },
  { name: 'source', ask: 'Sumber: <tanggal catatan>#<id keputusan> atau nomor KMC', need: 'may' },
  schemaField('state', 'Status', policyStateSchema, 'confirmed'),
  { name: 'open', ask: 'Pertanyaan yang belum dijawab', need: 'known', choices: existing.questions },
];

/** A new row of a dated value. */
export const row: ScaffoldKind = {
  name: 'row',
  label: 'Nilai baru untuk SLA, jam kerja, atau hari libur',
  example: 'row sla-verifikasi-manual --source "<tanggal catatan>#<id>"',
  fields: [
    { name: 'policy', ask: 'Nilai', need: 'must', positional: true, choices: existing.policies },
    ...rowFields,
  ],
  write(answers, scene) {
    const { guide, texts } = scene;
    const { date = '', policy: id = '' } = answers;
    const { path, kind, rows } = chosen(guide.policies, id);
    if (rows.some(({ from }) => from === date)) {
      throw new Refusal(
        `\`${path}\` sudah punya baris mulai ${date}. Pilih \`--date\` lain, atau koreksi: \`npm run new -- correction ${policyKey({ id })}\`.`,
      );
    }
    const text = appendEntry(texts.get(path) ?? '', 'rows', newRow(kind, answers, scene));
    const open = guide.decisions.get(findInForce(rows, date)?.open ?? '');
    const next = [
      rowStep(answers),
      ...(open && !open.answeredBy
        ? [`Di catatannya, keputusan ini menutup pertanyaannya: \`answers: [${open.ref}]\`.`]
        : []),
      ...asideSteps(policyKey({ id }), date, scene),
    ];
    return { files: [{ path, text, was: path }], next };
  },
};

/** The data of a row, with its value left to be filled in. */
export function newRow(kind: PolicyKind, answers: Answers, { guide }: Scene): object {
  const { date = '', state, source, open } = answers;
  const recorded = date < guide.today ? guide.today : undefined;
  if (state === 'undecided') return { from: date, recorded, state, open, source };
  const value: Record<PolicyKind, object> = {
    'duration-hours': { hours: blank, count: blank },
    'working-hours': { monday: blank },
    holidays: { days: [{ date: blank, name: blank }] },
  };
  return { from: date, recorded, state, value: value[kind], source: source ?? blank };
}

/** For the author: what is left to fill in. */
export function rowStep({ state, source }: Answers): string {
  if (state === 'undecided') return 'Baris ini menyatakan nilainya belum diputuskan, jadi tidak ada `value`.';
  return `Isi \`value\`${source ? '' : ' dan `source`'} pada baris yang baru.`;
}
