import type { DatedRevision } from '../domain/dated/as-of.ts';
import { rulesInState } from '../domain/decisions/decision-state.ts';
import type { Guide } from '../domain/guide/guide.ts';
import type { Revision } from '../domain/guide/page.ts';
import { openQuestions, pageDebts } from '../domain/guide/review.ts';
import { decisionUrl, pageUrl, revisionUrl } from '../domain/guide/urls.ts';

/** A revision in `/api/revisions.json` and in its page's HTML: its interval, and what is said of it as of a day. */
export interface RevisionRecord extends DatedRevision {
  slug: string;
  title: string;
  url: string;
  state: Revision['state'];
  summary: string;
}

/** The contents of `/api/revisions.json`. */
export interface RevisionsFile {
  areas: { id: string; label: string }[];
  pages: { id: string; area: string; revisions: RevisionRecord[] }[];
}

/** The revisions of every page, oldest first, each from `from` up to, not including, `until`. */
export function revisionsFile(guide: Guide): RevisionsFile {
  return {
    areas: [...guide.areas.values()].map(({ id, label }) => ({ id, label })),
    pages: [...guide.pages.values()].map(({ id, area, revisions }) => ({
      id,
      area,
      revisions: revisions.map(revisionRecord),
    })),
  };
}

/** The record of one revision. */
export function revisionRecord(revision: Revision): RevisionRecord {
  return {
    slug: revision.slug,
    title: revision.title,
    url: revisionUrl(revision),
    kind: revision.change.kind,
    state: revision.state,
    summary: revision.change.summary,
    from: revision.from,
    until: revision.until,
    recorded: revision.recorded,
  };
}

/**
 * The contents of `/api/pages.json`: the pages in force and what is owed, for spreadsheets and reminder bots. It gives
 * days, so that readers can tell by their own clock what is overdue.
 */
export function pagesFile(guide: Guide) {
  const debts = pageDebts(guide);
  const owed = rulesInState(guide, 'owed');
  const questions = openQuestions(guide);
  return {
    asOf: guide.today,
    counts: {
      pages: debts.length,
      awaiting: debts.filter(({ awaiting }) => awaiting).length,
      withoutOwner: debts.filter(({ withoutOwner }) => withoutOwner).length,
      openQuestions: questions.length,
      decisionsOwed: owed.length,
      decisionsScheduled: rulesInState(guide, 'scheduled').length,
      decisionsCarriedOut: rulesInState(guide, 'carried-out').length,
    },
    pages: debts.map(({ page, revision, awaiting, reviewDue }) => ({
      id: page.id,
      url: pageUrl(page),
      title: revision.title,
      answer: revision.answer,
      since: revision.from,
      awaiting,
      owner: revision.owner?.label,
      reviewed: revision.reviewed,
      reviewDue,
    })),
    owed: owed.map((decision) => ({
      decision: decision.ref,
      url: decisionUrl(decision),
      topic: decision.topic,
      since: decision.note,
      owner: decision.owner?.label,
    })),
    questions: questions.map(({ pages, question, url }) => ({
      pages: pages.map(({ id }) => id),
      url,
      ask: question.ask,
      of: question.of.map(({ label }) => label),
      since: question.since,
    })),
  };
}
