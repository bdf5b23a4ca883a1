import type { RevisionData } from '../../schemas/revision.ts';
import { type DatedTexts, makeDated, nearestDay } from '../dated/dated.ts';
import { compareDates } from '../dated/iso-date.ts';
import { type SubjectKey, voiceOn } from '../dated/read-against.ts';
import { type PageId, versionName } from '../dated/revision-path.ts';
import type { Flow } from '../flow/flow.ts';
import { policyKey } from '../policy/policy.ts';
import type { Reply } from '../replies/reply.ts';
import { type ById, type ContentFile, lookUpAll } from './content.ts';
import { readCorrections } from './corrections.ts';
import type { Guide } from './guide.ts';
import { nameOn } from './moves.ts';
import { readQuestions } from './open-questions.ts';
import type { Page, Revision } from './page.ts';
import { type PageSequence, recordedOn, type SequencedRevision } from './page-sequence.ts';

/** What is known before pages are. */
interface Known extends Pick<Guide, 'today' | 'people' | 'decisions' | 'policies' | 'moves' | 'subjects'> {
  replies: DatedTexts<Reply>;
  flows: DatedTexts<Flow>;
}

/** The pages by id. Adds each revision to the decisions that it carries out and to the questions that it leaves open. */
export function assemblePages(sequences: ById<PageSequence>, known: Known): Map<PageId, Page> {
  const pages = [...sequences].map(([id, { revisions, held }]): Page => {
    const [area = '', slug = ''] = id.split('/');
    const values = [...known.policies.values()].filter(({ page }) => page === id).map(policyKey);
    const assemble = (all: readonly SequencedRevision[], isHeld: boolean) =>
      all.map((each) => ({ ...assembleRevision(id, each, values, known), isHeld }));
    return {
      ...makeDated(id, assemble(revisions, false), known.today),
      area,
      slug,
      held: assemble(held, true),
    };
  });
  const revisions = pages.flatMap((page) => page.revisions);
  for (const revision of revisions.toSorted((a, b) => compareDates(a.from, b.from))) {
    for (const decision of revision.decidedIn) decision.carriedOutBy.push(revision);
    for (const { question } of revision.open) question?.openIn.push(revision);
  }
  return new Map(pages.map((page) => [page.id, page]));
}

/** One revision of the page `id`, which speaks for `values`, as it is shown on the day nearest to the guide's. */
function assembleRevision(
  id: PageId,
  { slug, from, until, saidUntil, file: first, corrections }: SequencedRevision,
  values: readonly SubjectKey[],
  { today, people, replies, flows, decisions, moves, subjects }: Known,
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
