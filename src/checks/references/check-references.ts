import { splitRule } from '../../domain/class/module.ts';
import { movedTo } from '../../domain/guide/moves.ts';
import type { OpenQuestionData } from '../../schemas/open-question.ts';
import { type CheckContext, draftsOf, fileAt } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { isUnreadable } from '../read/unreadable.ts';
import type { RuleId } from '../rules.ts';
import { suggestNearest } from '../suggest.ts';

/** A name written in a file that must be the id of something else in the guide. */
interface Reference {
  file: ParsedFile;
  field: PropertyKey[];
  id: string;
  to: Target;
}

/** `questions` are decisions of that kind. */
type Target = 'decisions' | 'questions' | 'replies' | 'flows' | 'people' | 'pages';

/** What breaks where there is no such target, how to add it, and whether it is in a file that could not be read, which has its own error. */
type TargetRule = [
  RuleId,
  howToAdd: (id: string) => string,
  isLost: (context: CheckContext, id: string) => boolean,
];

const decisions: TargetRule = [
  'unknown-decision',
  (ref) => `Tulis di calibrations/${ref.split('#')[0]}.md, atau hapus barisnya.`,
  (context, ref) => isUnreadable(context, `calibrations/${ref.split('#')[0]}`),
];
const targets: Record<Target, TargetRule> = {
  decisions,
  questions: decisions,
  replies: [
    'unknown-reply',
    (id) => `Buat replies/${id}/<TTTT-BB-HH>.md, atau hapus barisnya.`,
    (context, id) => isUnreadable(context, `replies/${id}/`),
  ],
  flows: [
    'unknown-flow',
    (id) => `Buat flows/${id}/<TTTT-BB-HH>.yaml, atau hapus barisnya.`,
    (context, id) => isUnreadable(context, `flows/${id}/`),
  ],
  people: [
    'unknown-person',
    (id) => `Daftarkan \`${id}\` di \`people\`, areas.yaml.`,
    ({ guide }) => guide.people.size === 0,
  ],
  pages: [
    'unknown-page',
    (id) => `Buat halaman guide/${id}/, atau hapus barisnya.`,
    (context, id) => isUnreadable(context, `guide/${id}/`),
  ],
};

/** Every decision, reply, flow, person and page that a file names exists. */
export function* checkReferences(context: CheckContext): Iterable<Issue> {
  for (const { file, field, id, to } of listReferences(context)) {
    const [rule, howToAdd, isLost] = targets[to];
    const known = context.guide[to === 'questions' ? 'decisions' : to];
    if (to === 'questions' && (context.guide.decisions.get(id)?.kind ?? 'question') !== 'question') {
      yield issueAt(file.locate(field), 'not-a-question', {
        what: `\`${id}\` bukan pertanyaan.`,
        fix: 'Sebut yang berjenis `question`, atau hapus barisnya.',
      });
    } else if (!known.has(id) && !isLost(context, id)) {
      yield issueAt(file.locate(field), rule, {
        what: `\`${id}\` tidak ditemukan.`,
        fix:
          fixMoved(context, to, id) ??
          fixDropped(context, to, id) ??
          suggestNearest(id, known.keys(), howToAdd(id)),
      });
    }
  }
}

function fixMoved({ guide }: CheckContext, to: Target, id: string): string | undefined {
  const now = to === 'pages' ? movedTo(guide.moves, id) : [];
  return now.length > 0 ? `Halaman itu pindah; tulis \`${now.join('` atau `')}\`.` : undefined;
}

/** Where a decision was lost: a correction of its note takes the place of the whole note. */
function fixDropped({ content, paths }: CheckContext, to: Target, ref: string): string | undefined {
  if (to !== 'decisions' && to !== 'questions') return undefined;
  const [note, id] = ref.split('#');
  const first = content.notes.find(({ path }) => path === `calibrations/${note}.md`);
  const correction = [...paths]
    .filter((path) => path.startsWith(`calibrations/${note}.koreksi-`))
    .sort()
    .at(-1);
  if (!correction || !first?.data.decisions.some((decision) => decision.id === id)) return undefined;
  return `Kembalikan \`${id}\` di ${correction}.`;
}

function listReferences(context: CheckContext): Reference[] {
  const list: Reference[] = [];
  // `ids` is what the field holds: one id, a list of them, or nothing.
  const add = (
    file: ParsedFile,
    to: Target,
    ids: string | readonly string[] | undefined,
    ...field: PropertyKey[]
  ) => {
    if (typeof ids === 'string') list.push({ file, field, id: ids, to });
    else for (const [i, id] of ids?.entries() ?? []) list.push({ file, field: [...field, i], id, to });
  };

  const addOpen = (
    file: ParsedFile,
    open: readonly OpenQuestionData[] | undefined,
    ...field: PropertyKey[]
  ) => {
    for (const [i, each] of open?.entries() ?? [])
      if (typeof each === 'string') add(file, 'questions', each, ...field, i);
  };

  for (const { file, data } of [...draftsOf(context, 'revisions'), ...draftsOf(context, 'corrections')]) {
    add(file, 'decisions', data.decidedIn, 'decidedIn');
    add(file, 'replies', data.replies, 'replies');
    add(file, 'flows', data.flow, 'flow');
    add(file, 'people', data.owner, 'owner');
    add(file, 'decisions', data.change?.drops, 'change', 'drops');
    addOpen(file, data.open, 'open');
  }
  for (const { file, data } of [...draftsOf(context, 'notes'), ...draftsOf(context, 'noteCorrections')]) {
    add(file, 'people', data.people, 'people');
    for (const [i, { by, owner, of, answers }] of data.decisions?.entries() ?? []) {
      add(file, 'people', by, 'decisions', i, 'by');
      add(file, 'people', owner, 'decisions', i, 'owner');
      add(file, 'people', of, 'decisions', i, 'of');
      add(file, 'questions', answers, 'decisions', i, 'answers');
    }
  }
  for (const { file, data } of draftsOf(context, 'flows')) {
    for (const [id, { reply, to, rule, open }] of Object.entries(data.outcomes ?? {})) {
      add(file, 'replies', reply, 'outcomes', id, 'reply');
      add(file, 'people', to, 'outcomes', id, 'to');
      add(file, 'pages', rule, 'outcomes', id, 'rule');
      addOpen(file, open, 'outcomes', id, 'open');
    }
  }
  for (const { file, data } of draftsOf(context, 'classes')) {
    add(file, 'pages', data.read, 'read');
    for (const [i, { rule }] of data.questions?.entries() ?? [])
      add(file, 'pages', splitRule(rule).page, 'questions', i, 'rule');
  }
  for (const { file, data } of draftsOf(context, 'policies')) {
    add(file, 'replies', data.replies?.open, 'replies', 'open');
    add(file, 'replies', data.replies?.decided, 'replies', 'decided');
    add(file, 'pages', data.page, 'page');
    for (const [i, { open, source }] of data.rows?.entries() ?? []) {
      add(file, 'questions', open, 'rows', i, 'open');
      // A source may also be a number of KMC, or a sentence.
      if (source && /^\d{4}-\d{2}-\d{2}#/.test(source)) add(file, 'decisions', source, 'rows', i, 'source');
    }
  }
  for (const [id, { owner }] of Object.entries(context.content.areas.areas))
    add(fileAt(context, 'areas.yaml'), 'people', owner, 'areas', id, 'owner');
  for (const [term, { see }] of Object.entries(context.content.glossary))
    add(fileAt(context, 'glossary.yaml'), 'pages', see, term, 'see');
  return list;
}
