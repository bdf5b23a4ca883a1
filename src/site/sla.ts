import { formatDate } from '../domain/dated/iso-date.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { titleOf } from '../domain/guide/page.ts';
import { decisionUrl, pageUrl } from '../domain/guide/urls.ts';
import { holidayList, type Policy, type PolicyRow } from '../domain/policy/policy.ts';
import { sayCorrections } from '../domain/policy/value-text.ts';
import type { SlaCase, SlaRow } from './sla-data.ts';

/** What the SLA calculator knows: every kind of case with its dated values. */
export function slaCases(guide: Guide): SlaCase[] {
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
      workingHours: (hours?.rows ?? []).map(({ from, until, state, value }) => ({
        from,
        until,
        state,
        week: value?.kind === 'working-hours' ? value.week : undefined,
      })),
      holidays: holidayList(guide.policies.get(policy.holidays ?? '') ?? { rows: [] }),
    };
  });
}

function slaRow({ from, until, state, value, source, open, corrections }: PolicyRow, guide: Guide): SlaRow {
  const question = guide.decisions.get(open ?? '');
  const answer = question?.answeredBy;
  return {
    from,
    until,
    state,
    duration: value?.kind === 'duration-hours' ? value : undefined,
    source: sourceOf(source ?? open, guide),
    of: question?.of.map(({ label }) => label) ?? [],
    since: question?.note,
    answer: answer && `Terjawab ${formatDate(answer.note)}: ${answer.decision}`,
    corrections: sayCorrections({ corrections }),
  };
}

/** The replies of a case; undefined where one is missing or has no place for the deadline, which the checks report. */
function repliesOf({ replies }: Policy, guide: Guide): SlaCase['replies'] {
  const open = guide.replies.get(replies?.open ?? '')?.current;
  const decided = guide.replies.get(replies?.decided ?? '')?.current;
  const deadline = decided?.placeholders.find(({ type }) => type === 'time');
  return (
    open && decided && deadline && { open: open.id, decided: { id: decided.id, deadline: deadline.name } }
  );
}

/** The source for a reader: the topic and address of a decision, any other source as it is written. */
function sourceOf(source: string | undefined, guide: Guide): SlaRow['source'] {
  const decision = guide.decisions.get(source ?? '');
  if (!decision) return source === undefined ? undefined : { text: source };
  const note = guide.notes.get(decision.note);
  return { text: `${note?.title}: ${decision.topic}`, url: decisionUrl(decision), dateNote: note?.dateNote };
}
