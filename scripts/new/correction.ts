import { parse } from 'yaml';
import { findInForce, type Interval, standingOn } from '../../src/domain/dated/in-force.ts';
import { versionName } from '../../src/domain/dated/revision-path.ts';
import { pageField } from './choices.ts';
import { asideSteps } from './confirmations.ts';
import { appendEntry, blank, editFields } from './fields.ts';
import { Refusal, type ScaffoldKind, type Scene } from './form.ts';
import { mergeStep } from './revision.ts';
import { readValue } from './values.ts';

/** What was written down wrongly, once more as it should have been: a page's revision, a note or a row of a value. */
export const correction: ScaffoldKind = {
  name: 'correction',
  label: 'Koreksi: salah tertulis, padahal aturannya tetap',
  example: 'correction pengiriman/gagal-kirim --what "Yang keliru tertulis"',
  fields: [
    {
      ...{ ...pageField, name: 'of', ask: 'Halaman, tanggal catatan, atau nilai (policy/<id>)' },
      choices: ({ guide }) => [...guide.subjects.keys(), ...guide.notes.keys()],
    },
    { name: 'what' },
    // Or the row, where it isn't the one in force.
    { name: 'revision' },
    { name: 'value' },
    { name: 'source', applies: ({ guide }, { of = '' }) => !guide.pages.has(of) && !guide.notes.has(of) },
    { name: 'affects', ask: 'Pengaruh', choices: () => ['none'] },
  ],
  write({ of = '', what, revision, value, source, affects }, scene) {
    const { pages, policies, today } = scene.guide;
    const page = pages.get(of);
    const target = findTarget(of, revision, scene);
    const { slug, path, corrections } = target;
    if (corrections.some(({ date }) => date === today))
      throw new Refusal(`\`${of}\` (${slug}) sudah dikoreksi hari ini. Ubah koreksi itu.`);
    const text = scene.texts.get(path) ?? '';
    const fields = { correction: what ?? blank, affects };
    const policy = policies.get(of.replace('policy/', ''));
    const row = policy?.rows.find((each) => each.slug === slug);
    const right = {
      // What was decided all along waits for nothing.
      ...(value && row?.state === 'undecided' && { state: 'confirmed', open: undefined }),
      ...(policy && value && { value: readValue(policy.kind, value) }),
      ...(source && { source }),
    };
    const own = path.replace(/[^/]+$/, `${versionName({ slug, correctedOn: today })}.md`);
    return {
      files: [
        policy
          ? { path, text: correctRow(text, slug, { recorded: today, ...fields, ...right }), was: path }
          : // What a correction before asked for goes.
            { path: own, text: editFields(text, { ...fields, acknowledge: undefined }) },
      ],
      next: [
        'Ubah hanya yang salah menjadi yang seharusnya.',
        ...(affects ? [] : ['Bila tidak ada yang perlu dibaca ulang karenanya, tambahkan `affects: none`.']),
        ...(page ? mergeStep(page, today) : []),
        ...(standingOn(target, today) === 'current' ? asideSteps(of, today, scene) : []),
      ],
    };
  },
};

/** What is corrected, with the path of its latest text. */
type Target = Interval & { slug: string; path: string; corrections: readonly { date: string }[] };

/** Throws a `Refusal` where there is no such revision or row, or where it isn't in force yet. */
function findTarget(of: string, asked: string | undefined, { guide }: Scene): Target {
  const { pages, notes, policies, today } = guide;
  const note = notes.get(of);
  const policy = policies.get(of.replace('policy/', ''));
  const all: readonly Target[] =
    (note && [{ ...note, slug: note.date }]) ??
    policy?.rows.map((row) => ({ ...row, path: policy.path })) ??
    pages.get(of)?.revisions ??
    [];
  const found = asked ? all.find(({ slug }) => slug === asked) : findInForce(all, today);
  if (!found) {
    const known = all.map(({ slug }) => slug).join(', ');
    throw new Refusal(`\`${of}\` tidak punya revisi \`${asked ?? today}\`. Yang ada: ${known}.`, 'revision');
  }
  if (standingOn(found, today) === 'coming')
    throw new Refusal(`\`${of}\` (${found.slug}) belum berlaku: ubah langsung di \`${found.path}\`.`);
  return found;
}

/** The text of a value's file with the last row that begins on `from` once more, with other values for some fields. */
function correctRow(text: string, from: string, changes: Readonly<Record<string, unknown>>): string {
  const { rows } = parse(text) as { rows: Record<string, unknown>[] };
  const row = rows.findLast((each) => each.from === from);
  return appendEntry(text, 'rows', { ...changes, ...row, ...changes });
}
