import { findInForce } from '../../src/domain/dated/in-force.ts';
import { policyKey } from '../../src/domain/policy/policy.ts';
import { type PolicyKind, policyStateSchema } from '../../src/schemas/policy.ts';
import { appendEntry } from './append.ts';
import { existing, schemaField } from './choices.ts';
import { asideSteps } from './confirmations.ts';
import { type Answers, dateField, type Field, Refusal, type ScaffoldKind, type Scene } from './form.ts';
import { yamlValue } from './yaml-text.ts';

/** What a row says of its value, where the kind of value is known. */
export const rowFields: readonly Field[] = [
  { ...dateField, ask: 'Mulai berlaku' },
  { name: 'source', ask: 'Sumber: <tanggal catatan>#<id keputusan> atau nomor KMC', need: 'may' },
  schemaField('state', 'Status', policyStateSchema, 'confirmed'),
  { name: 'open', ask: 'Pertanyaan yang belum dijawab', need: 'known', choices: existing.questions },
  { name: 'hours', ask: 'Lamanya dalam jam', need: 'known', refuse: refuseHours },
  {
    name: 'count',
    ask: 'Hitungan',
    need: 'known',
    choices: () => ['calendar', 'working'].map((value) => ({ value, label: value })),
  },
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
    const { date = guide.today } = answers;
    const policy = guide.policies.get(answers.policy ?? '');
    if (!policy) throw new Refusal(`Nilai \`${answers.policy}\` tidak ada.`);
    const { path, kind, rows } = policy;
    if (rows.some(({ from }) => from === date)) {
      throw new Refusal(
        `\`${path}\` sudah punya baris mulai ${date}. Pilih \`--date\` lain, atau koreksi: \`npm run new -- correction ${policyKey(policy)}\`.`,
      );
    }
    const text = appendEntry(texts.get(path) ?? '', 'rows', rowLines(kind, answers, scene));
    const open = guide.decisions.get(findInForce(rows, date)?.open ?? '');
    const next = [
      ...rowSteps(kind, answers),
      ...(open && !open.answeredBy
        ? [`Di catatannya, keputusan ini menutup pertanyaannya: \`answers: [${open.ref}]\`.`]
        : []),
      ...asideSteps(policyKey(policy), date, scene),
    ];
    return { files: [{ path, text, was: path }], next };
  },
};

/** The lines of a row; what wasn't given is left empty. */
export function rowLines(kind: PolicyKind, answers: Answers, { guide }: Scene): string[] {
  const { date = guide.today, state, source, open, hours, count } = answers;
  const isOpen = state === 'undecided';
  const value: Record<PolicyKind, string[]> = {
    'duration-hours': ['value:', `  hours:${yamlNumber(hours)}`, `  count:${yamlValue(count)}`],
    'working-hours': ['value:', '  monday:'],
    holidays: ['value:', '  days:', '    - date:', '      name:'],
  };
  return [
    `from: ${date}`,
    ...(date < guide.today ? [`recorded: ${guide.today}`] : []),
    `state:${yamlValue(state)}`,
    ...(isOpen ? [] : value[kind]),
    ...(isOpen && open ? [`open: ${open}`] : []),
    ...(source || !isOpen ? [`source:${yamlValue(source)}`] : []),
  ];
}

/** For the author: what is left to fill in. */
export function rowSteps(kind: PolicyKind, { state, source, hours, count }: Answers): string[] {
  if (state === 'undecided')
    return ['Baris ini menyatakan nilainya belum diputuskan, jadi tidak ada `value`.'];
  const isFilled = kind === 'duration-hours' && hours && count;
  const blanks = [...(isFilled ? [] : ['`value`']), ...(source ? [] : ['`source`'])];
  return blanks.length > 0 ? [`Isi ${blanks.join(' dan ')} pada baris yang baru.`] : [];
}

const yamlNumber = (value: string | undefined) => (value ? ` ${value}` : '');

function refuseHours(value: string): string | undefined {
  return Number(value) > 0 ? undefined : `\`${value}\` bukan lama dalam jam. Tulis angka, misalnya \`24\`.`;
}
