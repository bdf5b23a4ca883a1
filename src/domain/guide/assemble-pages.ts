import type { Move } from '../../schemas/moves.ts';
import type { RevisionData } from '../../schemas/revision.ts';
import { type DatedTexts, makeDated, nearestDay } from '../dated/dated.ts';
import { compareDates, type IsoDate } from '../dated/iso-date.ts';
import { type SubjectKey, type Subjects, voiceOn } from '../dated/read-against.ts';
import { type PageId, versionName } from '../dated/revision-path.ts';
import type { Flow } from '../flow/flow.ts';
import { type Policy, policyKey } from '../policy/policy.ts';
import type { Reply } from '../replies/reply.ts';
import { type ContentFile, lookUpAll } from './content.ts';
import { readCorrections } from './corrections.ts';
import { nameOn } from './moves.ts';
import { type Decision, type Page, type Revision, readQuestions } from './page.ts';
import { type PageSequence, recordedOn, type SequencedRevision } from './page-sequence.ts';
import type { Person } from './person.ts';

interface Known {
  people: ReadonlyMap<string, Person>;
  replies: DatedTexts<Reply>;
  flows: DatedTexts<Flow>;
  decisions: ReadonlyMap<string, Decision>;
  policies: ReadonlyMap<string, Policy>;
  moves: readonly Move[];
  subjects: Subjects;
}

/** The pages by id. Adds each revision to the decisions that it carries out and to the questions that it leaves open. */
export function assemblePages(
  sequences: ReadonlyMap<PageId, PageSequence>,
  known: Known,
  today: IsoDate,
): Map<PageId, Page> {
  const pages = [...sequences].map(([id, { revisions, held }]): Page => {
    const [area = '', slug = ''] = id.split('/');
    const values = [...known.policies.values()].filter(({ page }) => page === id).map(policyKey);
    const assemble = (each: SequencedRevision, isHeld: boolean) => ({
      ...assembleRevision(id, each, values, known, today),
      isHeld,
    });
    return {
      ...makeDated(
        id,
        revisions.map((each) => assemble(each, false)),
        today,
      ),
      area,
      slug,
      held: held.map((each) => assemble(each, true)),
    };
  });
  const revisions = pages.flatMap((page) => page.revisions);
  for (const revision of revisions.toSorted((a, b) => compareDates(a.from, b.from))) {
    for (const decision of revision.decidedIn) decision.carriedOutBy.push(revision);
    for (const { question } of revision.open) question?.openIn.push(revision);
  }
  return new Map(pages.map((page) => [page.id, page]));
}

/** One revision of the page `id`, which speaks for `values`, as it is shown on the day nearest to `today`. */
function assembleRevision(
  id: PageId,
  { slug, from, until, saidUntil, file: first, corrections }: SequencedRevision,
  values: readonly SubjectKey[],
  { people, replies, flows, decisions, moves, subjects }: Known,
  today: IsoDate,
): Omit<Revision, 'isHeld'> {
  const { path, data, body } = corrections.at(-1)?.file ?? first;
  const date = nearestDay({ from, until }, today);
  const { confirmedAgainst } = data;
  const textOf = (file: ContentFile<RevisionData>) => ({
    ...file.data,
    open: readQuestions(decisions, file.data.open),
    path: file.path,
    body: file.body,
  });
  return {
    ...data,
    id: first.data.id ?? `${nameOn(moves, id, recordedOn({ file: first, from }) ?? '')}/${slug}`,
    page: id,
    slug,
    version: versionName({ slug, correctedOn: corrections.at(-1)?.date }),
    from,
    until,
    recordedOn: first.data.recorded,
    recorded: recordedOn({ file: first, from }),
    decidedIn: lookUpAll(decisions, data.decidedIn),
    owner: people.get(data.owner ?? ''),
    replies: data.replies.flatMap((reply) => replies.on(reply, date) ?? []),
    flow: flows.on(data.flow ?? '', date),
    open: readQuestions(decisions, data.open),
    corrections: readCorrections(first, corrections, textOf),
    ...voiceOn(subjects, { confirmedAgainst, speaksFor: () => values, from, until: saidUntil }, date),
    path,
    body,
  };
}
