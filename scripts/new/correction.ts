import { isMap, isSeq, parseDocument } from 'yaml';
import { yamlOptions } from '../../src/checks/read/yaml/nodes.ts';
import { findInForce, type Interval, standingOn } from '../../src/domain/dated/in-force.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { versionName } from '../../src/domain/dated/revision-path.ts';
import type { Corrected } from '../../src/domain/dated/versions.ts';
import { policyKey } from '../../src/domain/policy/policy.ts';
import { appendEntry } from './append.ts';
import { existing } from './choices.ts';
import { asideSteps } from './confirmations.ts';
import { editFields } from './fields.ts';
import { type Choice, Refusal, type ScaffoldKind, type Scene } from './form.ts';
import { mergeStep } from './revision.ts';
import { yamlValue } from './yaml-text.ts';

/** What was written down wrongly, once more as it should have been: a page's revision, a note or a row of a value. */
export const correction: ScaffoldKind = {
  name: 'correction',
  label: 'Koreksi: salah tertulis, padahal aturannya tetap',
  example: 'correction pengiriman/gagal-kirim --what "Yang keliru tertulis"',
  fields: [
    {
      name: 'of',
      ask: 'Halaman, tanggal catatan, atau nilai (policy/<id>)',
      need: 'must',
      positional: true,
      choices: listSubjects,
    },
    { name: 'what', ask: 'Apa yang salah tertulis', need: 'may' },
    { name: 'revision', ask: 'Revisi atau baris, bila bukan yang berlaku', need: 'known' },
    {
      name: 'affects',
      ask: 'Pengaruh',
      need: 'known',
      choices: () => [{ value: 'none', label: 'Tidak ada yang perlu dibaca ulang' }],
    },
  ],
  write({ of = '', what, revision, affects }, scene) {
    const { pages, policies, today } = scene.guide;
    const page = pages.get(of);
    const { slug, path, corrections, isInForce } = findTarget(of, revision, scene);
    if (corrections.some(({ date }) => date === today)) {
      throw new Refusal(`\`${of}\` (${slug}) sudah dikoreksi hari ini. Ubah koreksi itu.`);
    }
    const text = scene.texts.get(path) ?? '';
    const fields = {
      correction: [`correction:${yamlValue(what)}`],
      affects: affects ? ['affects: none'] : [],
    };
    const name = `${versionName({ slug, correctedOn: today })}.md`;
    const isRow = policies.has(of.replace('policy/', ''));
    return {
      files: [
        isRow
          ? { path, text: correctRow(text, slug, { recorded: [`recorded: ${today}`], ...fields }), was: path }
          : { path: `${page ? `guide/${of}` : 'calibrations'}/${name}`, text: editFields(text, fields) },
      ],
      next: [
        `Ubah hanya yang salah menjadi yang seharusnya${what ? '' : ', dan isi `correction` dengan satu baris'}.`,
        ...(page && !affects ? mergeStep(page, today) : []),
        ...(isInForce && !affects ? asideSteps(of, today, scene) : []),
      ],
    };
  },
};

function listSubjects(scene: Scene): Choice[] {
  const { notes, policies } = scene.guide;
  return [
    ...existing.pages(scene),
    ...[...notes.values()].map(({ date, title }) => ({ value: date, label: `${title} (${date})` })),
    ...[...policies.values()].map((policy) => ({ value: policyKey(policy), label: policy.title })),
  ];
}

/** What is corrected, with the path of its latest text. */
interface Target extends Corrected {
  path: string;
  isInForce: boolean;
}

/** Throws a `Refusal` where there is no such revision or row, or where it isn't in force yet. */
function findTarget(of: string, asked: string | undefined, { guide }: Scene): Target {
  const { pages, notes, policies, today } = guide;
  const note = notes.get(of);
  if (note)
    return { slug: of, path: note.path, corrections: note.corrections.map(affecting), isInForce: false };
  const policy = policies.get(of.replace('policy/', ''));
  const all: readonly (Corrected & Interval & { path: string })[] =
    pages.get(of)?.revisions ?? policy?.rows.map((row) => ({ ...row, path: policy.path })) ?? [];
  const found = asked ? all.find(({ slug }) => slug === asked) : findInForce(all, today);
  if (!found) {
    const known = all.map(({ slug }) => slug).join(', ');
    throw new Refusal(`\`${of}\` tidak punya revisi \`${asked ?? today}\`. Yang ada: ${known}.`);
  }
  if (standingOn(found, today) === 'coming') {
    throw new Refusal(`\`${of}\` (${found.slug}) belum berlaku: ubah langsung di \`${found.path}\`.`);
  }
  return { ...found, isInForce: standingOn(found, today) === 'current' };
}

const affecting = ({ date }: { date: IsoDate }) => ({ date, affects: true });

/** The text of a value's file with the last row that begins on `from` once more, with other lines for some fields. */
function correctRow(
  text: string,
  from: string,
  changes: Readonly<Record<string, readonly string[]>>,
): string {
  const document = parseDocument(text, yamlOptions);
  const rows = isMap(document.contents) ? document.contents.get('rows', true) : undefined;
  const row = (isSeq(rows) ? rows.items : []).findLast(
    (each) => isMap(each) && String(each.toJSON().from).startsWith(from),
  );
  if (!isMap(row) || row.flow || !row.range) {
    throw new Refusal('Baris itu harus ditulis satu isian satu baris. Jalankan `npm run check`.');
  }
  const [start, end] = row.range;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const lines = text
    .slice(start, end)
    .trimEnd()
    .split(/\r?\n/)
    .map((line, index) => (index === 0 ? line : line.slice(column)));
  const corrected = editFields(`${lines.join('\n')}\n`, changes);
  return appendEntry(text, 'rows', corrected.trimEnd().split('\n'));
}
