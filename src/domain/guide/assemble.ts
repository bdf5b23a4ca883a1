import { assembleModule } from '../class/module.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { versionsOf } from '../dated/read-against.ts';
import type { PageId } from '../dated/revision-path.ts';
import { assembleFlows } from '../flow/flow.ts';
import { assemblePolicies, type Policy, policyKey } from '../policy/policy.ts';
import { assembleReplies } from '../replies/reply.ts';
import { assembleNotes } from './assemble-notes.ts';
import { assemblePages } from './assemble-pages.ts';
import { byId, type Content, lookUpAll } from './content.ts';
import type { Area, Guide, Term } from './guide.ts';
import { titleOf } from './page.ts';
import { type PageSequence, pagesNaming, sequencePages } from './page-sequence.ts';

/** The guide of the day `today`, for the site and the checks alike. A reference to what doesn't exist is left out; the checks report it. */
export function assembleGuide(files: Content, today: IsoDate): Guide {
  const content = sortByPath(files);
  const persons = Object.entries(content.areas.people).map(([id, { label, what }]) => ({ id, label, what }));
  const people = byId(persons);
  const sequences = sequencePages(content, today);
  const policies = assemblePolicies(content.policies, today);
  const subjects = listSubjects(sequences, policies);
  const offering = pagesNaming(sequences, ({ replies }) => replies);
  const replies = assembleReplies(content.replies, subjects, policies, offering, today);
  const leading = pagesNaming(sequences, ({ flow }) => (flow ? [flow] : []));
  const flows = assembleFlows(content.flows, { replies, people, subjects }, leading, today);
  const notes = assembleNotes(content, people, today);
  const allDecisions = [...notes.values()].flatMap((note) => note.decisions);
  const decisions = new Map(allDecisions.map((decision) => [decision.ref, decision]));
  const { moves } = content;
  const known = { today, moves, people, replies, flows, decisions, policies, subjects };
  const pages = assemblePages(sequences, known);
  return {
    today,
    people,
    areas: assembleAreas(content, people, pages),
    pages,
    notes,
    decisions,
    terms: assembleTerms(content, pages),
    replies: replies.all,
    flows: flows.all,
    modules: byId(content.classes.map((file) => assembleModule(file, pages, subjects, today))),
    policies,
    subjects,
    lexicon: content.lexicon,
    moves,
  };
}

/** The content with the files of each kind in the order of their paths. */
function sortByPath(content: Content): Content {
  const kinds = [
    'revisions',
    'corrections',
    'notes',
    'noteCorrections',
    'replies',
    'flows',
    'classes',
  ] as const;
  const sorted = kinds.map((kind) => [
    kind,
    [...content[kind]].sort((a, b) => a.path.localeCompare(b.path, 'en')),
  ]);
  return { ...content, ...Object.fromEntries(sorted) };
}

function assembleAreas({ areas }: Content, people: Guide['people'], pages: Guide['pages']) {
  const pagesByArea = Map.groupBy(pages.values(), (page) => page.area);
  const unsorted = Object.entries(areas.areas).map(([id, data]): Area => {
    const own = (pagesByArea.get(id) ?? []).toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'id'));
    return { ...data, id, owner: people.get(data.owner ?? ''), pages: own };
  });
  return byId(unsorted.toSorted((a, b) => a.order - b.order));
}

function assembleTerms({ glossary }: Content, pages: Guide['pages']): Map<string, Term> {
  const terms = Object.entries(glossary).map(([id, data]) => ({
    ...data,
    id,
    see: lookUpAll(pages, data.see),
  }));
  return byId(terms.sort((a, b) => a.term.localeCompare(b.term, 'id')));
}

/** Everything that a text can be read against: pages and values. */
function listSubjects(pages: ReadonlyMap<PageId, PageSequence>, policies: ReadonlyMap<string, Policy>) {
  return new Map([
    ...[...pages].map(([id, sequence]) => [id, versionsOf(sequence.revisions)] as const),
    ...[...policies.values()].map((policy) => [policyKey(policy), versionsOf(policy.rows)] as const),
  ]);
}
