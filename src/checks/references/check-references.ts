import { splitRule } from '../../domain/class/module.ts';
import { movedTo } from '../../domain/guide/moves.ts';
import { type CheckContext, draftsOf, type Issue, issueAt } from '../check.ts';
import type { Fragments } from '../read/load.ts';
import { isUnreadable } from '../read/misplaced-files.ts';
import type { RuleId } from '../rules.ts';
import { suggestNearest } from '../suggest.ts';

/** What a field may name. `questions` are decisions of that kind. */
type Target = 'decisions' | 'questions' | 'replies' | 'flows' | 'people' | 'pages';

/** What breaks where there is no such target, where its files are, and how to add one there. */
type TargetRule = [RuleId, placeOf: (id: string) => string, howToAdd: (place: string) => string];

const decisions: TargetRule = [
  'unknown-decision',
  (ref) => `calibrations/${ref.split('#')[0]}`,
  (note) => `Tulis di ${note}.md`,
];
const targets: Record<Exclude<Target, 'people'>, TargetRule> = {
  decisions,
  questions: decisions,
  replies: ['unknown-reply', (id) => `replies/${id}/`, (folder) => `Buat ${folder}<TTTT-BB-HH>.md`],
  flows: ['unknown-flow', (id) => `flows/${id}/`, (folder) => `Buat ${folder}<TTTT-BB-HH>.yaml`],
  pages: ['unknown-page', (id) => `guide/${id}/`, (folder) => `Buat halaman ${folder}`],
};

type Fields = { readonly [Each in Target]?: string };
const ofRevisions: Fields = {
  decisions: 'decidedIn change.drops',
  questions: 'open',
  replies: 'replies',
  flows: 'flow',
  people: 'owner',
};
const ofNotes: Fields = {
  people: 'people decisions.by decisions.owner decisions.of',
  questions: 'decisions.answers',
};
/** The fields that name something, by kind. A path goes through all items of a list; `*` is any key. */
export const fields: { readonly [Name in keyof Fragments]?: Fields } = {
  revisions: ofRevisions,
  corrections: ofRevisions,
  notes: ofNotes,
  noteCorrections: ofNotes,
  flows: {
    questions: 'outcomes.*.open',
    replies: 'outcomes.*.reply',
    people: 'outcomes.*.to',
    pages: 'outcomes.*.rule',
  },
  classes: { pages: 'read questions.rule' },
  policies: {
    decisions: 'rows.source',
    questions: 'rows.open',
    replies: 'replies.open replies.decided',
    pages: 'page',
  },
};

/** Every decision, reply, flow, person and page that a file names exists. */
export function* checkReferences(context: CheckContext): Iterable<Issue> {
  const { decisions, people } = context.guide;
  for (const { file, field, id, to } of listReferences(context)) {
    const known = context.guide[to === 'questions' ? 'decisions' : to];
    if (to === 'questions' && (decisions.get(id)?.kind ?? 'question') !== 'question') {
      const what = `\`${id}\` bukan pertanyaan.`;
      const fix = 'Sebut yang berjenis `question`, atau hapus barisnya.';
      yield issueAt(file.locate(field), 'not-a-question', { what, fix });
    }
    if (known.has(id)) continue;
    const what = `\`${id}\` tidak ditemukan.`;
    if (to === 'people') {
      const fix = suggestNearest(id, people.keys(), `Daftarkan \`${id}\` di \`people\`, areas.yaml.`);
      if (people.size > 0) yield issueAt(file.locate(field), 'unknown-person', { what, fix });
      continue;
    }
    const [rule, placeOf, howToAdd] = targets[to];
    // A target in a file that can't be read has its own error.
    if (isUnreadable(context, placeOf(id))) continue;
    const moved = to === 'pages' ? movedTo(context.guide.moves, id) : [];
    const fix =
      moved.length > 0
        ? `Halaman itu pindah; tulis \`${moved.join('` atau `')}\`.`
        : suggestNearest(id, known.keys(), `${howToAdd(placeOf(id))}, atau hapus barisnya.`);
    yield issueAt(file.locate(field), rule, { what, fix: fixDropped(context, to, id) ?? fix });
  }
}

/** Where a decision was lost: a correction of its note takes the place of the whole note. */
function fixDropped({ content, paths }: CheckContext, to: Target, ref: string): string | undefined {
  if (to !== 'decisions' && to !== 'questions') return undefined;
  const [note, id] = ref.split('#');
  const first = content.notes.find(({ path }) => path === `calibrations/${note}.md`);
  const corrections = [...paths].filter((path) => path.startsWith(`calibrations/${note}.koreksi-`));
  const correction = corrections.sort().at(-1);
  if (!correction || !first?.data.decisions.some((decision) => decision.id === id)) return undefined;
  return `Kembalikan \`${id}\` di ${correction}.`;
}

/** Each name that is written in a file and must be the id of something else in the guide. */
function* listReferences(context: CheckContext) {
  const { content, files } = context;
  const drafts = Object.entries(fields).flatMap(([kind, own]) =>
    draftsOf(context, kind as keyof Fragments).map(({ file, data }) => ({ file, data, own })),
  );
  const areas = { file: files.get('areas.yaml'), data: content.areas, own: { people: 'areas.*.owner' } };
  const terms = { file: files.get('glossary.yaml'), data: content.glossary, own: { pages: '*.see' } };
  for (const { file, data, own } of [...drafts, areas, terms]) {
    if (!file) continue;
    for (const [to, paths] of Object.entries(own))
      for (const path of paths.split(' '))
        for (const { text, field } of textsAt(data, path.split('.'))) {
          // A source may also be a number of KMC, or a sentence.
          if (path === 'rows.source' && !/^\d{4}-\d{2}-\d{2}#/.test(text)) continue;
          const id = path === 'questions.rule' ? splitRule(text).page : text;
          yield { file, field, id, to: to as Target };
        }
  }
}

/** The texts below a value at the end of a path, each with its field. */
function* textsAt(
  value: unknown,
  path: readonly string[],
  field: PropertyKey[] = [],
): Iterable<{ text: string; field: PropertyKey[] }> {
  const [key, ...rest] = path;
  if (typeof value === 'string' && key === undefined) yield { text: value, field };
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* textsAt(item, path, [...field, i]);
  else if (typeof value === 'object' && value !== null)
    for (const [own, inner] of Object.entries(value))
      if (own === key || key === '*') yield* textsAt(inner, rest, [...field, own]);
}
