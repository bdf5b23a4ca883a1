import type { NoteData } from '../../schemas/note.ts';
import type { RevisionData } from '../../schemas/revision.ts';
import { unrecorded } from '../../schemas/revision-name.ts';
import { assembleModule } from '../class/module.ts';
import { revisionInForce, shownRevision } from '../dated/in-force.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { fileStem, findRevisionPath, type RevisionPath } from '../dated/revision-path.ts';
import { assembleFlow } from '../flow/flow.ts';
import { assemblePolicies } from '../policy/policy.ts';
import { assembleReplies } from '../replies/assemble-replies.ts';
import type { Content, ContentFile } from './content.ts';
import type { Area, Decision, Guide, Note, Page, Person, Revision, Term } from './guide.ts';

/**
 * Makes the guide of the day `today` from the content files. Pure: the site and the checks both call it, so
 * they can't disagree, in whatever order they read the files. A reference to something that doesn't exist is left out here; the checks report it.
 */
export function assembleGuide(files: Content, today: IsoDate): Guide {
  const content = inOrder(files);
  const people = assemblePeople(content);
  const policies = assemblePolicies(content.policies, people);
  const replies = assembleReplies(content.replies, policies, today);
  const flows = new Map(
    content.flows.map((entry) => [fileStem(entry.path), assembleFlow(entry, { replies, people })]),
  );
  const notes = new Map(
    content.notes.toReversed().map((entry) => [fileStem(entry.path), assembleNote(entry, people)]),
  );
  const decisions = new Map<string, Decision>();
  for (const note of notes.values()) for (const each of note.decisions) decisions.set(each.ref, each);

  const pages = assemblePages(content.revisions, { people, replies, flows, decisions }, today);
  const areas = assembleAreas(content, people, pages);
  const terms = assembleTerms(content, pages);
  const modules = new Map(
    content.classes.map((entry) => assembleModule(entry, pages)).map((module) => [module.id, module]),
  );
  return {
    today,
    people,
    areas,
    pages,
    notes,
    decisions,
    terms,
    replies,
    flows,
    modules,
    policies,
    lexicon: content.lexicon,
  };
}

function inOrder(content: Content): Content {
  const byPath = <E extends { path: string }>(entries: E[]) =>
    entries.toSorted((a, b) => a.path.localeCompare(b.path, 'en'));
  const { revisions, notes, replies, flows, classes } = content;
  return {
    ...content,
    revisions: byPath(revisions),
    notes: byPath(notes),
    replies: byPath(replies),
    flows: byPath(flows),
    classes: byPath(classes),
  };
}

type Known = Pick<Guide, 'people' | 'replies' | 'flows' | 'decisions'>;

function assemblePages(
  entries: ContentFile<RevisionData>[],
  known: Known,
  today: IsoDate,
): Map<string, Page> {
  const pages = new Map<string, Page>();
  // By path, whatever order the files were read in: builds of one content are the same bytes.
  for (const entry of entries.toSorted((a, b) => a.path.localeCompare(b.path, 'en'))) {
    const place = findRevisionPath(entry.path);
    if (!place) continue;
    const id = `${place.area}/${place.page}`;
    const page = pages.get(id) ?? {
      id,
      area: place.area,
      slug: place.page,
      revisions: [],
      current: undefined,
    };
    page.revisions.push(assembleRevision(entry, place, known));
    pages.set(id, page);
  }
  for (const page of pages.values()) {
    page.revisions.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '', 'en'));
    for (const [index, revision] of page.revisions.entries()) {
      revision.until = page.revisions[index + 1]?.from;
      for (const decision of revision.decidedIn) decision.carriedOutBy.push(revision);
    }
    page.current = revisionInForce(page.revisions, today);
  }
  for (const decision of known.decisions.values()) {
    decision.carriedOutBy.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '', 'en'));
  }
  return pages;
}

function assembleRevision(
  { path, data, body }: ContentFile<RevisionData>,
  place: RevisionPath,
  known: Known,
): Revision {
  const from = place.slug === unrecorded ? undefined : place.slug;
  return {
    page: `${place.area}/${place.page}`,
    slug: place.slug,
    from,
    until: undefined,
    publishedOn: data.published,
    published: data.published ?? from,
    title: data.title,
    answer: data.answer,
    change: data.change,
    decidedIn: pick(known.decisions, data.decidedIn),
    state: data.state,
    owner: known.people.get(data.owner ?? ''),
    reviewed: data.reviewed,
    reviewMonths: data.reviewMonths,
    replies: pick(known.replies, data.replies),
    flow: known.flows.get(data.flow ?? ''),
    aliases: data.aliases,
    questions: data.questions.map((question) => ({ ...question, of: pick(known.people, question.of) })),
    errata: data.errata,
    appliesTo: data.appliesTo,
    sources: data.sources,
    path,
    body,
  };
}

function assembleNote({ path, data, body }: ContentFile<NoteData>, people: Guide['people']): Note {
  const date = fileStem(path);
  return {
    date,
    title: data.title,
    dateNote: data.dateNote,
    people: pick(people, data.people),
    sources: data.sources,
    decisions: data.decisions.map((decision) => ({
      ...decision,
      ref: `${date}#${decision.id}`,
      note: date,
      by: people.get(decision.by ?? ''),
      owner: people.get(decision.owner ?? ''),
      carriedOutBy: [],
    })),
    path,
    body,
  };
}

function assemblePeople({ areas }: Content): Map<string, Person> {
  return new Map(
    Object.entries(areas.people).map(([id, { label, what }]) => [id, { id, label, what } satisfies Person]),
  );
}

function assembleAreas(
  { areas }: Content,
  people: Guide['people'],
  pages: Guide['pages'],
): Map<string, Area> {
  const byArea = Map.groupBy(pages.values(), (page) => page.area);
  return new Map(
    Object.entries(areas.areas)
      .map(([id, { label, summary, order, owner }]): Area => {
        const own = (byArea.get(id) ?? []).toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'id'));
        return { id, label, summary, order, owner: people.get(owner ?? ''), pages: own };
      })
      .sort((a, b) => a.order - b.order)
      .map((area) => [area.id, area]),
  );
}

function assembleTerms({ glossary }: Content, pages: Guide['pages']): Map<string, Term> {
  return new Map(
    Object.entries(glossary)
      .map(([id, data]): Term => {
        const { term, expands, definition, openNote, also, see } = data;
        return { id, term, expands, definition, openNote, also, see: pick(pages, see) };
      })
      .sort((a, b) => a.term.localeCompare(b.term, 'id'))
      .map((term) => [term.id, term]),
  );
}

/** The page's title today: that of the revision in force, else of the first to come. */
export function titleOf(page: Page): string {
  return shownRevision(page)?.title ?? page.slug;
}

function pick<Value>(known: ReadonlyMap<string, Value>, ids: readonly string[]): Value[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}
