import { findInForce } from '../../src/domain/dated/in-force.ts';
import { policyKey } from '../../src/domain/policy/policy.ts';
import { findValueData, notations } from '../../src/domain/policy/value-text.ts';
import { type PolicyKind, policyKindSchema, policyStateSchema } from '../../src/schemas/policy.ts';
import { chosen, existing, idField, schemaField } from './choices.ts';
import { asideSteps } from './confirmations.ts';
import { appendEntry, blank, yamlText } from './fields.ts';
import { type Answers, dateField, type Field, Refusal, type ScaffoldKind, type Scene } from './form.ts';

const rowFields: readonly Field[] = [
  dateField,
  { name: 'value' },
  { name: 'source' },
  schemaField('state', 'Status', policyStateSchema.options, 'confirmed'),
  { name: 'open', ask: 'Pertanyaan yang belum dijawab', choices: existing.questions },
];

/** A new row of a dated value. */
export const row: ScaffoldKind = {
  name: 'row',
  label: 'Nilai baru untuk SLA, jam kerja, atau hari libur',
  example: 'row sla-verifikasi-manual --source "<tanggal catatan>#<id>"',
  fields: [
    { name: 'policy', ask: 'Nilai', isNeeded: true, positional: true, choices: existing.policies },
    ...rowFields,
  ],
  write(answers, scene) {
    const { guide, texts } = scene;
    const { date = '', policy: id = '' } = answers;
    const { path, kind, rows } = chosen(guide.policies, id);
    const taken = `\`${path}\` sudah punya baris mulai ${date}. Pilih tanggal lain, atau koreksi baris itu.`;
    if (rows.some(({ from }) => from === date)) throw new Refusal(taken, 'date');
    const text = appendEntry(texts.get(path) ?? '', 'rows', newRow(kind, answers, scene));
    const open = guide.decisions.get(findInForce(rows, date)?.open ?? '');
    const answer = `Di catatannya, keputusan ini menutup pertanyaannya: \`answers: [${open?.ref}]\`.`;
    return {
      files: [{ path, text, was: path }],
      next: [...(open && !open.answeredBy ? [answer] : []), ...asideSteps(policyKey({ id }), date, scene)],
    };
  },
};

/** The file of a new dated value with its first row. */
export const policy: ScaffoldKind = {
  name: 'policy',
  label: 'Berkas untuk nilai yang belum ada',
  example: 'policy sla-baru --title "SLA baru" --state undecided',
  fields: [
    idField('ID nilai, misalnya sla-baru'),
    { name: 'title' },
    { name: 'page', ask: 'Halaman yang menjelaskannya', choices: existing.pages },
    schemaField('kind', 'Jenis nilai', policyKindSchema.options, 'duration-hours'),
    ...rowFields,
  ],
  write(answers, scene) {
    const { id = '', title = blank, page, date, kind } = answers;
    const path = `policy/${id}.yaml`;
    if (scene.texts.has(path)) throw new Refusal(`\`${path}\` sudah ada. Nilai barunya adalah baris.`);
    const rows = [newRow(kind as PolicyKind, answers, scene)];
    return {
      files: [{ path, text: yamlText({ title, kind, page, rows }) }],
      next: [`Yang menyebut nilai ini menulis \`${policyKey({ id })}: [${date}]\` di \`confirmedAgainst\`.`],
    };
  },
};

/** The data of a row. A value that isn't given is left to be filled in. */
function newRow(kind: PolicyKind, { date = '', state, source, open, value }: Answers, { guide }: Scene) {
  const recorded = date < guide.today ? guide.today : undefined;
  if (state === 'undecided') {
    const decided = 'Yang belum diputuskan tidak punya isi. Kosongkan, atau tulis status `confirmed`.';
    if (value) throw new Refusal(decided, 'value');
    return { from: date, recorded, state, open, source };
  }
  if (open && state === 'confirmed') {
    const asked = 'Yang sudah diputuskan tidak ditanyakan lagi. Kosongkan, atau tulis status `undecided`.';
    throw new Refusal(asked, 'open');
  }
  const blanks = {
    'duration-hours': { hours: blank, count: blank },
    'working-hours': { monday: blank },
    holidays: { days: [{ date: blank, name: blank }] },
  }[kind];
  return {
    from: date,
    recorded,
    state,
    value: value ? readValue(kind, value) : blanks,
    open,
    source: source ?? blank,
  };
}

/** The data of a typed value. Throws a `Refusal` where it can't be read. */
export function readValue(kind: PolicyKind, typed: string) {
  const data = findValueData(kind, typed);
  if (data) return data;
  throw unreadable(typed, [notations[kind]]);
}

/** That a typed value can't be read, with the ways in which it may be typed. */
export function unreadable(typed: string, ways: readonly string[]): Refusal {
  return new Refusal(`"${typed.slice(0, 80)}" tidak terbaca. Tulis ${ways.join(', atau ')}.`, 'value');
}
