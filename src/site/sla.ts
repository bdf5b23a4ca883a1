import { formatDate } from '../domain/dated/iso-date.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { titleOf } from '../domain/guide/page.ts';
import { decisionUrl, pageUrl } from '../domain/guide/urls.ts';
import { holidayList, type Policy, type PolicyRow } from '../domain/policy/policy.ts';
import { sayCorrections } from '../domain/policy/value-text.ts';

/** A kind of case that has an SLA, decided or not. The page gives all of them to the SLA calculator as JSON. */
export type SlaCase = ReturnType<typeof slaCases>[number];

/** Where more is written; without an address where that is no part of the guide. */
export interface SlaLink {
  text: string;
  url?: string | undefined;
}

export type SlaRow = ReturnType<typeof slaRow>;

/** What the SLA calculator knows: every kind of case with its dated values. */
export function slaCases(guide: Guide) {
  const policies = [...guide.policies.values()].filter(({ kind }) => kind === 'duration-hours');
  return policies.map((policy) => {
    const { id, title, rows } = policy;
    const page = guide.pages.get(policy.page ?? '');
    const hours = guide.policies.get(policy.workingHours ?? '');
    return {
      id,
      title,
      page: page && { text: titleOf(page), url: pageUrl(page) },
      replies: repliesOf(policy, guide),
      rows: rows.map((row) => slaRow(row, guide)),
      /** The working hours that it is counted with; empty where none are recorded. */
      workingHours: (hours?.rows ?? []).map(valueRow),
      holidays: holidayList(guide.policies.get(policy.holidays ?? '') ?? { rows: [] }),
    };
  });
}

function valueRow({ from, until, state, value }: PolicyRow) {
  return { from, until, state, value };
}

function slaRow(row: PolicyRow, guide: Guide) {
  const question = guide.decisions.get(row.open ?? '');
  const answer = question?.answeredBy;
  return {
    ...valueRow(row),
    source: sourceOf(row.source ?? row.open, guide),
    /** Names of the people asked for it. */
    of: question?.of.map(({ label }) => label) ?? [],
    /** The day they were asked. */
    since: question?.note,
    /** The answer to what it waits for, in a sentence; undefined while it is asked. */
    answer: answer && `Terjawab ${formatDate(answer.note)}: ${answer.decision}`,
    /** What was corrected, in a sentence each. */
    corrections: sayCorrections(row),
  };
}

/**
 * The ids of a case's replies to the reseller, with the placeholder for the deadline; undefined where one is missing or has no place for
 * the deadline, which the checks report.
 */
function repliesOf({ replies }: Policy, guide: Guide) {
  const open = guide.replies.get(replies?.open ?? '')?.current;
  const decided = guide.replies.get(replies?.decided ?? '')?.current;
  const deadline = decided?.placeholders.find(({ type }) => type === 'time');
  return (
    open && decided && deadline && { open: open.id, decided: { id: decided.id, deadline: deadline.name } }
  );
}

/**
 * The source for a reader: the topic and address of a decision, any other source as it is written. `dateNote` explains the date of the
 * note, where that isn't the date of the meeting.
 */
function sourceOf(
  source: string | undefined,
  guide: Guide,
): (SlaLink & { dateNote?: string | undefined }) | undefined {
  const decision = guide.decisions.get(source ?? '');
  if (!decision) return source === undefined ? undefined : { text: source };
  const note = guide.notes.get(decision.note);
  return { text: `${note?.title}: ${decision.topic}`, url: decisionUrl(decision), dateNote: note?.dateNote };
}
