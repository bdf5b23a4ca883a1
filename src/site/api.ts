import type { IsoDate } from '../domain/dated/iso-date.ts';
import type { CorrectedRevision } from '../domain/dated/two-clocks.ts';
import { rulesInState } from '../domain/decisions/decision-state.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { type FormerName, namesBefore } from '../domain/guide/moves.ts';
import type { Revision, RevisionText } from '../domain/guide/page.ts';
import { openQuestions, pageDebts } from '../domain/guide/review.ts';
import { previousRevision } from '../domain/guide/revision-text.ts';
import { listAsides } from '../domain/guide/speaking-texts.ts';
import { decisionUrl, pageUrl, revisionUrl } from '../domain/guide/urls.ts';
import type { Policy, PolicyRow } from '../domain/policy/policy.ts';
import { sayValue } from '../domain/policy/value-text.ts';
import type { ChangeKind, RevisionState } from '../schemas/revision.ts';

/** What is said of a revision as of a day, and may be corrected. */
interface Said {
  title: string;
  kind: ChangeKind;
  state: RevisionState;
  summary: string;
  /** A value in words, of a row of `policy/`. */
  value?: string | undefined;
}

/** A revision in `/api/revisions.json` and in its page's HTML: its interval, and what is said of it as of a day. */
export interface RevisionRecord extends Omit<CorrectedRevision, 'state'>, Said {
  slug: string;
  url: string;
  /** Oldest first. The whole text before is on the revision's page. */
  corrections: { date: IsoDate; what: string; before: Said }[];
}

/** The contents of `/api/revisions.json`. */
export interface RevisionsFile {
  areas: { id: string; label: string }[];
  /** `held`: revisions that another one overtook, which don't enter into force. */
  pages: {
    id: string;
    area: string;
    /** Addresses that the page had before it moved, the last one first, each up to, not including, `until`. */
    former?: FormerName[];
    revisions: RevisionRecord[];
    held: RevisionRecord[];
  }[];
  /** The rows of `policy/`. */
  values: { id: string; revisions: RevisionRecord[] }[];
}

/** The revisions of every page, oldest first, each from `from` up to, not including, `until`. */
export function revisionsFile(guide: Guide): RevisionsFile {
  return {
    areas: [...guide.areas.values()].map(({ id, label }) => ({ id, label })),
    pages: [...guide.pages.values()].map(({ id, area, revisions, held }) => ({
      id,
      area,
      former: namesBefore(guide.moves, id),
      revisions: revisions.map(revisionRecord),
      held: held.map(revisionRecord),
    })),
    values: [...guide.policies.values()].map((policy) => ({
      id: policy.id,
      revisions: policy.rows.map((row) => rowRecord(policy, row)),
    })),
  };
}

export function revisionRecord(revision: Revision): RevisionRecord {
  const { slug, from, until, recorded, corrections } = revision;
  const said = ({ title, change: { kind, summary }, state }: RevisionText): Said => ({
    title,
    kind,
    state,
    summary,
  });
  return {
    slug,
    url: revisionUrl(revision),
    ...said(revision),
    from,
    until,
    recorded,
    corrections: corrections.map(({ date, what, before }) => ({ date, what, before: said(before) })),
  };
}

function rowRecord({ title, page }: Policy, row: PolicyRow): RevisionRecord {
  const { slug, from, until, lastDay, recorded, corrections } = row;
  const said = (value: Pick<PolicyRow, 'state' | 'value'>): Said => ({
    title,
    kind: 'changed',
    state: value.state === 'undecided' ? 'awaiting' : 'in-force',
    summary: '',
    value: sayValue(value),
  });
  return {
    slug,
    url: page ? pageUrl({ id: page }) : '/kalkulator/',
    ...said(row),
    from,
    until,
    lastDay,
    recorded,
    corrections: corrections.map(({ date, what, before }) => ({ date, what, before: said(before) })),
  };
}

/** The contents of `/api/pages.json`, for spreadsheets and reminder bots. It gives days: what is overdue depends on the clock. */
export function pagesFile(guide: Guide) {
  const debts = pageDebts(guide);
  const owed = rulesInState(guide, 'owed');
  const questions = openQuestions(guide);
  const asides = listAsides(guide);
  const held = [...guide.pages.values()].flatMap((page) => page.held.map((revision) => ({ page, revision })));
  return {
    asOf: guide.today,
    counts: {
      pages: debts.length,
      awaiting: debts.filter(({ awaiting }) => awaiting).length,
      withoutOwner: debts.filter(({ withoutOwner }) => withoutOwner).length,
      openQuestions: questions.length,
      steppedAside: asides.filter(({ on = '' }) => on <= guide.today).length,
      held: held.length,
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
      unread: revision.unread.map(({ subject }) => subject),
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
    // Those that will step aside, too: from a day after `asOf`.
    steppedAside: asides.map(({ text: { kind, title, url }, on, unread }) => ({
      kind,
      title,
      url,
      since: on,
      unread: unread.map(({ subject, version }) => ({ subject, version })),
    })),
    held: held.map(({ page, revision }) => ({
      page: page.id,
      title: revision.title,
      url: revisionUrl(revision),
      from: revision.from,
      basedOn: revision.basedOn,
      inForce: previousRevision(page, revision)?.version,
    })),
  };
}
