import { isDeepStrictEqual } from 'node:util';
import type { Library } from '../../../../scripts/mcp/library.ts';
import { tools } from '../../../../scripts/mcp/tools.ts';
import { addDays } from '../../../../src/domain/dated/iso-date.ts';
import type { RuleAnswer, RuleOnDay, When } from '../../../../src/site/copilot/on-day.ts';
import { type Fault, judgeReply, judgeRule, type Reply, type Wrong } from './judge.ts';
import { type Built, readBuilt } from './judge-built.ts';
import type { Oracle } from './oracle.ts';
import type { Question } from './questions.ts';

const kinds = [
  ...['before its day', 'on its day', 'after its day', 'none', 'in-force', 'corrected', 'recorded late'],
  ...['moved', 'refused', 'removed', 'awaiting', 'unrecorded', 'stepped-aside', 'undecided', 'assumed'],
  ...['reply in-force', 'reply undecided', 'reply stepped-aside', 'found'],
];

export interface Evaluation {
  answers: number;
  /** How often each kind of thing was asked for; 0 where it wasn't. */
  asked: Map<string, number>;
  /** What was wrong, with what was asked. */
  wrong: Record<Fault, string[]>;
}

/** What is asked: libraries of the same content, of which the first is judged, and the site that was built from it, where there is one. */
export interface Asked {
  oracle: Oracle;
  libraries: readonly [Library, ...Library[]];
  dist?: string;
}

type Answer =
  | { tool: 'aturan'; rule: RuleOnDay }
  | { tool: 'balasan'; reply: Reply }
  | { tool: 'cari'; found: (RuleAnswer | Reply)[] }
  | { tool: 'none'; message: string };

/** Asks the tools each question on each of its days, and judges the answers by the oracle and by the built pages. */
export function evaluate({ oracle, libraries, dist }: Asked, questions: readonly Question[]): Evaluation {
  const built = dist === undefined ? undefined : readBuilt(dist, libraries[0].file);
  const asked = new Map(kinds.map((kind) => [kind, 0]));
  const wrong: Evaluation['wrong'] = {
    ...{ superseded: [], undecided: [], reply: [], html: [], markdown: [], missing: [], unlike: [] },
  };
  let answers = 0;
  for (const question of questions)
    for (const date of question.days) {
      const when: When = { date, today: oracle.today, clock: question.clock };
      const [answer, ...others] = libraries.map((library) => ask(library, question, when));
      if (!answer) continue;
      answers += 1;
      for (const kind of kindsOf(oracle, question, answer, when)) asked.set(kind, (asked.get(kind) ?? 0) + 1);
      const fail = ({ fault, what }: Wrong) =>
        wrong[fault].push(`${question.tool} ${question.asks}, ${date}, ${when.clock}: ${what}`);
      for (const each of judge(oracle, built, question, answer, when)) fail(each);
      if (others.some((other) => !isDeepStrictEqual(asJson(other), asJson(answer))))
        fail({ fault: 'unlike', what: JSON.stringify(others) });
    }
  return { answers, asked, wrong };
}

/** An answer as a client gets it, without what is undefined. */
const asJson = (answer: Answer): unknown => JSON.parse(JSON.stringify(answer));

function ask(library: Library, { tool, asks }: Question, { date, today, clock }: When): Answer {
  const { aturan, balasan, cari } = tools;
  try {
    if (tool === 'aturan') {
      const input = { id: asks, tanggal: date, menurut: clock };
      return { tool, rule: aturan.answer(library, today, input) as RuleOnDay };
    }
    // It has no day but the reader's own.
    if (tool === 'balasan')
      return { tool, reply: balasan.answer(library, date, { id: asks, isian: {} }) as Reply };
    const { found, related } = cari.answer(library, today, { query: asks, tanggal: date }) as Record<
      'found' | 'related',
      (RuleAnswer | Reply)[]
    >;
    return { tool, found: [...found, ...related].filter((each) => 'standing' in each) };
  } catch (error) {
    return { tool: 'none', message: error instanceof Error ? error.message : `${error}` };
  }
}

function* judge(
  oracle: Oracle,
  built: Built | undefined,
  { key, mustName }: Question,
  answer: Answer,
  when: When,
): Generator<Wrong> {
  if ((answer.tool === 'none') !== (mustName !== undefined))
    return yield { fault: 'missing', what: answer.tool === 'none' ? answer.message : 'an answer' };
  switch (answer.tool) {
    case 'none':
      for (const name of mustName ?? [])
        if (!answer.message.includes(name))
          yield { fault: 'missing', what: `${answer.message} without ${name}` };
      return;
    case 'aturan':
      yield* judgeRule(oracle, answer.rule, key, when, true);
      if (built) yield* built.judgePage(answer.rule);
      return;
    case 'balasan':
      yield* judgeReply(oracle, answer.reply, { date: when.date, today: when.date });
      if (built && when.date === when.today) yield* built.judgeReplyPage(answer.reply);
      return;
    case 'cari':
      for (const found of answer.found) {
        if (found.url.includes('/balasan/')) yield* judgeReply(oracle, found as Reply, when);
        else if (oracle.texts.has(found.id)) yield* judgeRule(oracle, found as RuleAnswer, found.id, when);
      }
  }
}

/** What the question is about on the day. */
function kindsOf(
  oracle: Oracle,
  { tool, asks, key, mustName }: Question,
  answer: Answer,
  when: When,
): string[] {
  if (mustName) return ['refused'];
  const { standing, said } = oracle.expect(key, when);
  if (tool === 'balasan') return [`reply ${standing}`];
  if (answer.tool === 'cari') return answer.found.map(() => 'found');
  const isOn = (days: number) =>
    oracle.texts.get(key)?.some(({ from }) => from !== '' && addDays(from, days) === when.date);
  const isLate = oracle.expect(key, { ...when, clock: 'sekarang' }).said?.slug !== said?.slug;
  const isCorrected = oracle.texts.get(key)?.some((each) => each.isCorrection && each.slug === said?.slug);
  return [
    standing,
    ...(isOn(-1) ? ['before its day'] : []),
    ...(isOn(0) ? ['on its day'] : []),
    ...(isOn(1) ? ['after its day'] : []),
    ...(isCorrected ? ['corrected'] : []),
    ...(isLate ? ['recorded late'] : []),
    ...(asks === key ? [] : ['moved']),
  ];
}
