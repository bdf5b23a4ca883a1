import { isDeepStrictEqual } from 'node:util';
import { addDays, type IsoDate } from '../../../../src/domain/dated/iso-date.ts';
import type { RuleAnswer, replyOnDay, When } from '../../../../src/site/copilot/on-day.ts';
import { squeeze } from './built-page.ts';
import type { Oracle, Said } from './oracle.ts';

/** What an answer may be wrong in. */
export const faults = {
  superseded: 'what does not hold on the day, as in force',
  undecided: 'what is not decided, as a value or as sure',
  reply: 'a reply’s text on a day on which it must not be sent',
  html: 'unlike the built page',
  markdown: 'unlike the Markdown of the build',
  missing: 'an error or nothing sure where there is an answer, or the other way round',
  unlike: 'another answer from the build than from the content',
} as const;

export type Fault = keyof typeof faults;

export interface Wrong {
  fault: Fault;
  what: string;
}

export type Reply = ReturnType<typeof replyOnDay> & {
  message?: string | undefined;
  until?: IsoDate | undefined;
  restsOn?: string[];
};

/** What is wrong in a rule or value as a tool gives it: as it stands in a list, or with `isWhole` by itself. */
export function* judgeRule(
  oracle: Oracle,
  rule: RuleAnswer,
  key: string,
  when: When,
  isWhole = false,
): Generator<Wrong> {
  const { standing, said, until } = oracle.expect(key, when);
  const given = rule.standing === 'unwritten' ? 'none' : rule.standing;
  if (given !== standing || rule.sure !== (standing === 'in-force')) {
    const isUndecided = /^(?:awaiting|undecided|assumed|stepped-aside)$/.test(standing);
    const fault = !rule.sure ? 'missing' : isUndecided ? 'undecided' : 'superseded';
    yield { fault, what: `${given}, and not ${standing}` };
  }
  const expected = {
    id: key,
    revision: said && `${key}@${said.name}`,
    from: said?.from,
    until,
    title: oracle.values.get(key)?.title ?? said?.data.title,
    answer: said?.data.answer,
    ...(isWhole && { body: said?.body }),
  };
  for (const [field, value = ''] of Object.entries(expected)) {
    const own = rule[field as keyof typeof expected] ?? '';
    if (squeeze(own) === squeeze(value)) continue;
    yield { fault: rule.sure ? 'superseded' : 'missing', what: `${field} “${own}”, and not “${value}”` };
  }
  yield* judgeValue(rule, standing, said?.data.value);
  const own = said && isWhole ? [...oracle.values].filter(([, { page }]) => page === key) : [];
  for (const [id] of own)
    if (!rule.values?.some((value) => value.id === id)) yield { fault: 'missing', what: `no value ${id}` };
  for (const value of rule.values ?? []) yield* judgeRule(oracle, value, value.id, when);
  for (const reply of rule.replies ?? []) yield* judgeReply(oracle, reply, when);
}

function* judgeValue(
  { value, data }: RuleAnswer,
  standing: string,
  said: Said['data']['value'],
): Generator<Wrong> {
  const isToldApart = standing === 'assumed' ? value?.includes('asumsi') : !data && !/\d/.test(value ?? '');
  if (/^(?:undecided|assumed)$/.test(standing) && !isToldApart)
    yield { fault: 'undecided', what: `the value “${value}”` };
  const isOther =
    (said?.hours !== undefined && !value?.startsWith(`${said.hours} jam`)) ||
    (data?.kind === 'duration-hours' && data.hours !== said?.hours) ||
    (data?.kind === 'holidays' && !isDeepStrictEqual(data.days, said?.days)) ||
    (!said && data !== undefined);
  if (isOther) yield { fault: 'superseded', what: `the value “${value}”` };
}

/** What is wrong in a reply as a tool gives it for `date`: its text is to be there only where it may be sent on the reader's own day. */
export function* judgeReply(
  oracle: Oracle,
  reply: Reply,
  { date, today }: Pick<When, 'date' | 'today'>,
): Generator<Wrong> {
  const on = (day: IsoDate) => oracle.expect(`replies/${reply.id}`, { date: day, clock: 'sekarang' });
  const { standing, said } = on(date);
  const maySend = standing === 'in-force';
  const what = `the reply ${reply.id} of ${date}, ${reply.standing}, and not ${standing}`;
  const isGiven = reply.text !== undefined || reply.message !== undefined;
  if (isGiven && !(maySend && date === today)) yield { fault: 'reply', what };
  if (!isGiven && maySend && date === today) yield { fault: 'missing', what };
  if (reply.standing !== standing || reply.sure !== maySend)
    yield { fault: reply.sure ? 'undecided' : 'missing', what };
  const words = [reply.text, said?.data.placeholders ? undefined : reply.message];
  if (words.some((text) => text !== undefined && squeeze(text) !== squeeze(said?.body ?? '')))
    yield { fault: 'superseded', what };
  const offering = oracle.offering(`replies/${reply.id}`, date);
  if (reply.restsOn && reply.restsOn.toSorted().join() !== offering.toSorted().join())
    yield { fault: 'missing', what: `${what}, rests on ${reply.restsOn}, and not on ${offering}` };
  if (said?.data.placeholders && reply.message) yield { fault: 'reply', what: `${what}, with gaps` };
  if (!maySend) return;
  const holds = (day: IsoDate) => on(day).standing === standing && on(day).said === said;
  const { until = '9999-12-31' } = reply;
  if (!holds(addDays(until, -1)) || (reply.until !== undefined && holds(until)))
    yield { fault: 'reply', what: `${what}, until ${until}` };
}
