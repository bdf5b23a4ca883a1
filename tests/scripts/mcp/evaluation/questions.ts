import type { RawFile } from '../../../../src/checks/read/read-tree.ts';
import { seededRandom, shuffled } from '../../../../src/domain/class/seeded-random.ts';
import { addDays, type IsoDate } from '../../../../src/domain/dated/iso-date.ts';
import type { AnswerClock } from '../../../../src/site/copilot/on-day.ts';
import type { Oracle } from './oracle.ts';

/** What a tool is asked on several days. */
export interface Question {
  tool: 'aturan' | 'balasan' | 'cari';
  /** An id or words. */
  asks: string;
  /** What they mean. */
  key: string;
  /** What an error must name, where there is no answer. */
  mustName?: string[];
  clock: AnswerClock;
  days: IsoDate[];
}

const clocks = ['sekarang', 'saat-itu'] as const;
/** Queries of agents that are asked of one page. */
const queriesPerPage = 3;

/** Every question that the content gives: of each rule by all its names, each reply, and each page by its titles and in agents' words. */
export function listQuestions(oracle: Oracle, files: readonly RawFile[]): Question[] {
  const { texts, values, moves, targetsOf } = oracle;
  const [replies, rules] = [true, false].map((isReply) =>
    [...texts.keys()].filter((key) => key.startsWith('replies/') === isReply),
  ) as [string[], string[]];
  const misspelt = rules.filter((_, index) => index % 10 === 0);
  const question = (tool: Question['tool'], asks: string, key: string): Question => ({
    ...{ tool, asks, key, clock: 'sekarang', days: daysOf(oracle, key) },
  });
  const byBoth = (each: Question): Question[] => clocks.map((clock) => ({ ...each, clock }));
  const queries = (key: string) => {
    const own = files.find(({ path }) => path === `queries/${key}.txt`);
    const lines = own ? Buffer.from(own.bytes).toString().split('\n') : [];
    return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  };
  const words = (key: string) => [
    ...new Set(texts.get(key)?.map(({ data }) => data.title ?? values.get(key)?.title ?? key)),
    ...queries(key).slice(0, queriesPerPage),
  ];
  return [
    ...rules.flatMap((key) => byBoth(question('aturan', key, key))),
    ...misspelt.map((key) => ({ ...question('aturan', `${key}-x`, key), mustName: [key] })),
    ...[...moves.keys()].flatMap((id) => {
      const targets = targetsOf(id);
      const asked = question('aturan', id, targets[0] ?? id);
      return byBoth(targets.length > 1 ? { ...asked, mustName: targets } : asked);
    }),
    ...replies.map((key) => question('balasan', key.slice('replies/'.length), key)),
    ...rules.flatMap((key) => words(key).map((asks) => question('cari', asks, key))),
  ];
}

/** `count` of the questions with `days` of their days each, other ones for another `seed`. */
export function drawQuestions(all: readonly Question[], count: number, days: number, seed = 1): Question[] {
  const random = seededRandom(seed);
  return shuffled(all, random)
    .slice(0, count)
    .map((each) => ({ ...each, days: shuffled(each.days, random).slice(0, days) }));
}

/**
 * A day before and one after all that the content says, and the days around today and around those
 * on which the rule or reply, or what it speaks for, begins to say something else or was recorded.
 */
function daysOf({ texts, today, subjectsOf }: Oracle, key: string): IsoDate[] {
  const own = texts.get(key) ?? [];
  const subjects = new Set(own.flatMap((said) => [...subjectsOf(key, said, said.from || today).keys()]));
  const all = [...own, ...[...subjects].flatMap((subject) => texts.get(subject) ?? [])];
  const days = all.flatMap(({ from, since, data: { recorded = '', lastDay } }) => [
    ...[from, since, recorded],
    lastDay ? addDays(lastDay, 1) : '',
  ]);
  const around = [today, ...days].filter(Boolean).flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  return [...new Set(['2000-01-01', ...around, addDays(today, 1000)])];
}
