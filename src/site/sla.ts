import { formatDate } from '../domain/dated/iso-date.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { type Decision, titleOf } from '../domain/guide/page.ts';
import { decisionUrl, pageUrl } from '../domain/guide/urls.ts';
import { holidayList, type Policy } from '../domain/policy/policy.ts';
import { sayCorrections } from '../domain/policy/value-text.ts';
import type { SlaCase, SlaData, SlaRow } from './sla-data.ts';

/** The data of the SLA calculator: every kind of case with its dated values. */
export function slaData(guide: Guide): SlaData {
  const policies = [...guide.policies.values()];
  const cases = policies.filter(({ kind }) => kind === 'duration-hours');
  return { cases: cases.map((policy) => slaCase(policy, guide)) };
}

function slaCase(policy: Policy, guide: Guide): SlaCase {
  const { id, title } = policy;
  const page = guide.pages.get(policy.page ?? '');
  const hours = guide.policies.get(policy.workingHours ?? '');
  return {
    id,
    title,
    page: page && { title: titleOf(page), url: pageUrl(page) },
    replies: repliesOf(policy, guide),
    rows: policy.rows.map(({ from, until, state, value, source, open, corrections }) => ({
      from,
      until,
      state,
      corrections: sayCorrections({ corrections }),
      duration: value?.kind === 'duration-hours' ? { hours: value.hours, count: value.count } : undefined,
      source: sourceOf(source ?? open, guide),
      of: guide.decisions.get(open ?? '')?.of.map(({ label }) => label) ?? [],
      since: guide.decisions.get(open ?? '')?.note,
      answer: answerOf(guide.decisions.get(open ?? '')?.answeredBy),
    })),
    workingHours: (hours?.rows ?? []).map(({ from, until, state, value }) => ({
      from,
      until,
      state,
      week: value?.kind === 'working-hours' ? value.week : undefined,
    })),
    holidays: holidayList(guide.policies.get(policy.holidays ?? '') ?? { rows: [] }),
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

function answerOf(answer: Decision | undefined): string | undefined {
  return answer && `Terjawab ${formatDate(answer.note)}: ${answer.decision}`;
}

/** The source for a reader: the topic and address of a decision, any other source as it is written. */
function sourceOf(source: string | undefined, guide: Guide): SlaRow['source'] {
  const decision = guide.decisions.get(source ?? '');
  if (!decision)
    return source === undefined ? undefined : { text: source, url: undefined, dateNote: undefined };
  const note = guide.notes.get(decision.note);
  return { text: `${note?.title}: ${decision.topic}`, url: decisionUrl(decision), dateNote: note?.dateNote };
}
