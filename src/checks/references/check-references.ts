import { splitRule } from '../../domain/class/module.ts';
import { movedTo } from '../../domain/guide/moves.ts';
import { type CheckContext, draftsOf, type Issue, issueAt } from '../check.ts';
import { leavesOf } from '../leaves.ts';
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
    const named = Object.entries(own).flatMap(([to, paths]) =>
      paths.split(' ').map((path) => ({ to: to as Target, path, keys: path.split('.') })),
    );
    for (const { field, value } of leavesOf(data)) {
      const keys = field.filter((key) => typeof key === 'string');
      const isAt = (path: string[]) =>
        path.length === keys.length && path.every((key, i) => key === '*' || key === keys[i]);
      const { to, path } = named.find((each) => isAt(each.keys)) ?? {};
      if (!to || typeof value !== 'string') continue;
      // A source may also be a number of KMC, or a sentence.
      if (path === 'rows.source' && !/^\d{4}-\d{2}-\d{2}#/.test(value)) continue;
      yield { file, field, id: path === 'questions.rule' ? splitRule(value).page : value, to };
    }
  }
}
