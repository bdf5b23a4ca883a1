import type { RevisionData } from '../../schemas/revision.ts';
import { unrecorded } from '../../schemas/revision-name.ts';
import { findInForce, inSequence } from '../dated/in-force.ts';
import { compareDates, type IsoDate } from '../dated/iso-date.ts';
import { findRevisionPath, type PageId } from '../dated/revision-path.ts';
import type { Flow } from '../flow/flow.ts';
import type { Reply } from '../replies/reply.ts';
import { lookUpAll } from './by-id.ts';
import type { ContentFile } from './content.ts';
import type { Decision, Page, Revision } from './page.ts';
import type { Person } from './person.ts';

/** What a revision may name. */
interface Known {
  people: ReadonlyMap<string, Person>;
  replies: ReadonlyMap<string, Reply>;
  flows: ReadonlyMap<string, Flow>;
  decisions: ReadonlyMap<string, Decision>;
}

/** The pages by id, in the order of the files. Adds each revision to the decisions that it carries out. */
export function assemblePages(
  files: readonly ContentFile<RevisionData>[],
  known: Known,
  today: IsoDate,
): Map<PageId, Page> {
  const undated = files.flatMap((file) => assembleRevision(file, known) ?? []);
  const pages = new Map<PageId, Page>();
  for (const [id, own] of Map.groupBy(undated, ({ page }) => page)) {
    const [area = '', slug = ''] = id.split('/');
    const revisions = inSequence(own);
    pages.set(id, { id, area, slug, revisions, current: findInForce(revisions, today) });
  }
  const revisions = [...pages.values()].flatMap((page) => page.revisions);
  for (const revision of revisions.toSorted((a, b) => compareDates(a.from, b.from))) {
    for (const decision of revision.decidedIn) decision.carriedOutBy.push(revision);
  }
  return pages;
}

/** The revision of a file; undefined where the file's path is that of no revision, which the checks report. */
function assembleRevision(
  { path, data, body }: ContentFile<RevisionData>,
  known: Known,
): Omit<Revision, 'until'> | undefined {
  const place = findRevisionPath(path);
  if (!place) return undefined;
  const from = place.slug === unrecorded ? undefined : place.slug;
  return {
    ...data,
    page: `${place.area}/${place.page}`,
    slug: place.slug,
    from,
    publishedOn: data.published,
    published: data.published ?? from,
    decidedIn: lookUpAll(known.decisions, data.decidedIn),
    owner: known.people.get(data.owner ?? ''),
    replies: lookUpAll(known.replies, data.replies),
    flow: known.flows.get(data.flow ?? ''),
    questions: data.questions.map((question) => ({ ...question, of: lookUpAll(known.people, question.of) })),
    path,
    body,
  };
}
