import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { yamlOptions } from '../../src/checks/read/yaml/nodes.ts';
import { type PolicyKind, policyStateSchema } from '../../src/schemas/policy.ts';
import { existing, schemaField } from './choices.ts';
import { type Answers, dateField, Refusal, type ScaffoldKind } from './form.ts';
import { endedLine, lineEndOf, yamlValue } from './yaml-text.ts';

/** A new row of a dated value. */
export const policyRow: ScaffoldKind = {
  name: 'policy',
  label: 'Nilai bertanggal: SLA, jam kerja, hari libur',
  example: 'policy sla-verifikasi-manual --source "<tanggal catatan>#<id>"',
  fields: [
    { name: 'policy', ask: 'Nilai', need: 'must', positional: true, choices: existing.policies },
    { ...dateField, ask: 'Mulai berlaku' },
    { name: 'source', ask: 'Sumber: <tanggal catatan>#<id keputusan> atau nomor KMC', need: 'may' },
    schemaField('state', 'Status', policyStateSchema, 'confirmed'),
    { name: 'open', ask: 'Pertanyaan yang belum dijawab', need: 'known', choices: existing.decisions },
  ],
  write(answers, { guide, texts }) {
    const policy = guide.policies.get(answers.policy ?? '');
    if (!policy) throw new Refusal(`Nilai \`${answers.policy}\` tidak ada.`);
    if (policy.rows.some(({ from }) => from === answers.date)) {
      throw new Refusal(`\`${policy.path}\` sudah punya baris mulai ${answers.date}. Pilih \`--date\` lain.`);
    }
    const text = appendRow(texts.get(policy.path) ?? '', rowLines(policy.kind, answers));
    const next =
      answers.state === 'undecided'
        ? ['Baris ini menyatakan nilainya belum diputuskan, jadi tidak ada `value`.']
        : [`Isi \`value\`${answers.source ? '' : ' dan `source`'} pada baris yang baru.`];
    return { path: policy.path, text, grows: true, next };
  },
};

const valueLines: Record<PolicyKind, string[]> = {
  'duration-hours': ['value:', '  hours:', '  count:'],
  'working-hours': ['value:', '  monday:'],
  holidays: ['value:', '  days:', '    - date:', '      name:'],
};

function rowLines(kind: PolicyKind, { date, state, source, open }: Answers): string[] {
  const isOpen = state === 'undecided';
  return [
    `from: ${date}`,
    `state:${yamlValue(state)}`,
    ...(isOpen ? [] : valueLines[kind]),
    ...(isOpen && open ? [`open: ${open}`] : []),
    ...(source || !isOpen ? [`source:${yamlValue(source)}`] : []),
  ];
}

/** The text with another row below the last one, with the same indentation. Everything else stays the same. */
function appendRow(text: string, lines: readonly string[]): string {
  const document = parseDocument(text, yamlOptions);
  const rows = isMap(document.contents) ? document.contents.get('rows', true) : undefined;
  const [first] = isSeq(rows) ? rows.items : [];
  const last = isSeq(rows) ? rows.items.at(-1) : undefined;
  if (document.errors.length > 0 || !isSeq(rows) || rows.flow || !isNode(first) || !isNode(last)) {
    throw new Refusal('`rows` harus daftar dengan satu `- from: …` tiap baris. Jalankan `npm run check`.');
  }
  const end = lineEndOf(text);
  const before = text.slice(0, first.range?.[0]);
  const indent = /[ \t]*(?=-[ \t]*$)/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '  ';
  const rowEnd = text.slice(0, last.range?.[1]).trimEnd().length;
  const lineEnd = text.indexOf('\n', rowEnd);
  const at = lineEnd < 0 ? text.length : lineEnd + 1;
  const piece = lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}${end}`).join('');
  return endedLine(text.slice(0, at)) + piece + text.slice(at);
}
