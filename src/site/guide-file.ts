import { rulesInState } from '../domain/decisions/decision-state.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { namesBefore } from '../domain/guide/moves.ts';
import { readQuestions } from '../domain/guide/open-questions.ts';
import type { OpenQuestion, Revision, RevisionText } from '../domain/guide/page.ts';
import type { Person } from '../domain/guide/person.ts';
import { openQuestions, pageDebts, reviewDue } from '../domain/guide/review.ts';
import { previousRevision } from '../domain/guide/revision-text.ts';
import { listAsides } from '../domain/guide/speaking-texts.ts';
import {
  decisionUrl,
  flowRevisionUrl,
  flowUrl,
  noteUrl,
  pageUrl,
  replyRevisionUrl,
  replyUrl,
  revisionUrl,
  termUrl,
} from '../domain/guide/urls.ts';
import { type Policy, type PolicyRow, policyKey } from '../domain/policy/policy.ts';
import { sayValue } from '../domain/policy/value-text.ts';
import { type GuideFile, guideFileSchema, guideFileVersion } from '../schemas/guide-file.ts';

const labels = (people: readonly Person[]) => people.map(({ label }) => label);
const refs = (decisions: readonly { ref: string }[]) => decisions.map(({ ref }) => ref);
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** The contents of `/api/guide.json` of a site at the address `site`. The schema says what of the guide is in it. */
export function guideFile(guide: Guide, site: string): GuideFile {
  const debts = pageDebts(guide);
  const owed = rulesInState(guide, 'owed');
  const questions = openQuestions(guide);
  const asides = listAsides(guide);
  const held = [...guide.pages.values()].flatMap((page) => page.held.map((revision) => ({ page, revision })));
  const policies = [...guide.policies.values()];
  return guideFileSchema.parse({
    version: guideFileVersion,
    site,
    asOf: guide.today,
    areas: [...guide.areas.values()].map((area) => ({ ...area, owner: area.owner?.label })),
    pages: [...guide.pages.values()].map((page) => ({
      ...page,
      url: pageUrl(page),
      former: namesBefore(guide.moves, page.id),
      revisions: page.revisions.map(fileRevision),
      held: page.held.map(fileRevision),
    })),
    values: policies.map((policy) => ({
      ...policy,
      key: policyKey(policy),
      revisions: policy.rows.map((row) => fileRow(policy, row)),
    })),
    notes: [...guide.notes.values()].map((note) => ({
      ...note,
      url: noteUrl(note.date),
      people: labels(note.people),
      decisions: note.decisions.map((decision) => ({
        ...decision,
        url: decisionUrl(decision),
        by: decision.by?.label,
        owner: decision.owner?.label,
        of: labels(decision.of),
        answers: refs(decision.answers),
        answeredBy: decision.answeredBy?.ref,
      })),
    })),
    replies: [...guide.replies.values()].map((reply) => ({
      id: reply.id,
      url: replyUrl(reply),
      revisions: reply.revisions.map((each) => ({
        ...each,
        url: replyRevisionUrl(each),
        needs: policies.filter(({ replies }) => replies?.decided === reply.id).map(policyKey),
      })),
    })),
    flows: [...guide.flows.values()].map((flow) => ({
      id: flow.id,
      url: flowUrl(flow),
      revisions: flow.revisions.map((each) => ({
        ...each,
        url: flowRevisionUrl(each),
        outcomes: each.outcomes.map((outcome) => ({
          ...outcome,
          reply: outcome.reply?.id,
          to: outcome.to?.label,
          open: readQuestions(guide.decisions, outcome.open).map(fileQuestion),
        })),
      })),
    })),
    terms: [...guide.terms.values()].map((term) => ({ ...term, url: termUrl(term), see: ids(term.see) })),
    moved: guide.moves,
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
    owed: owed.map((decision) => ({
      decision: decision.ref,
      url: decisionUrl(decision),
      topic: decision.topic,
      since: decision.note,
      owner: decision.owner?.label,
    })),
    questions: questions.map(({ pages, question, url }) => ({
      ...fileQuestion(question),
      pages: ids(pages),
      url,
    })),
    steppedAside: asides.map(({ text, on, unread }) => ({ ...text, since: on, unread })),
    held: held.map(({ page, revision }) => ({
      ...revision,
      url: revisionUrl(revision),
      inForce: previousRevision(page, revision)?.version,
    })),
  });
}

function fileQuestion({ ask, of, since, question }: OpenQuestion) {
  return { ask, of: labels(of), since, question: question?.ref, answeredBy: question?.answeredBy?.ref };
}

const fileText = (text: RevisionText) => ({
  ...text,
  ...text.change,
  appliesTo: text.appliesTo ?? '',
  open: text.open.map(fileQuestion),
});

/** A revision with ids for what it names. */
export function fileRevision(revision: Revision) {
  return {
    ...revision,
    ...fileText(revision),
    url: revisionUrl(revision),
    decidedIn: refs(revision.decidedIn),
    replies: ids(revision.replies),
    flow: revision.flow?.id,
    owner: revision.owner?.label,
    reviewDue: reviewDue(revision),
    corrections: revision.corrections.map((each) => ({ ...each, before: fileText(each.before) })),
  };
}

function fileRow({ title, page }: Policy, row: PolicyRow) {
  const said = (value: Pick<PolicyRow, 'state' | 'value'>) => ({
    title,
    kind: 'changed',
    state: value.state === 'undecided' ? 'awaiting' : 'in-force',
    summary: '',
    value: sayValue(value),
    decided: value.state,
  });
  return {
    ...row,
    ...said(row),
    data: row.value,
    url: page ? pageUrl({ id: page }) : '/kalkulator/',
    corrections: row.corrections.map((each) => ({ ...each, before: said(each.before) })),
  };
}
