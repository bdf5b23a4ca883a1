import type { ClassData, ClassQuestionData, QuestionKind } from '../../schemas/class.ts';
import { fileStem, type PageId, type RevisionName } from '../dated/revision-path.ts';
import { lookUpAll } from '../guide/by-id.ts';
import type { ContentFile } from '../guide/content.ts';
import type { Page } from '../guide/page.ts';
import type { Rupiah } from '../money/money.ts';
import { shuffle } from './shuffle.ts';

/** A module of the onboarding class: what to read, what to try, and cases to decide. */
export interface ClassModule {
  id: string;
  title: string;
  goal: string;
  read: Page[];
  tasks: ClassTask[];
  questions: ClassQuestion[];
  path: string;
  /** The Markdown that introduces it. */
  body: string;
}

/** Something to do with a tool of the site, and what is seen afterwards. */
export interface ClassTask {
  id: string;
  what: string;
  where: string;
  expect: string;
}

/** A case from a chat. */
export interface ClassQuestion {
  /** `<module>/<question>`, by which progress is saved. */
  key: string;
  kind: QuestionKind;
  /** What the reseller writes, or what the agent sees. */
  chat: string;
  ask: string;
  /** In the order shown, which is shuffled in the same way in every build. Empty where an amount is asked for. */
  options: ClassOption[];
  /** Ids of the right options, for `order` in the right order; for `amount` its digits. */
  right: string[];
  amount: ClassAmount | undefined;
  rule: QuestionRule;
}

export type ClassOption = ClassQuestionData['options'][number];

export interface ClassAmount {
  value: Rupiah;
  why: string;
  /** Wrong amounts that have an explanation of their own. */
  slips: { value: Rupiah; why: string }[];
}

/** The rule that a question tests. */
export interface QuestionRule {
  page: Page | undefined;
  /** Anchor of the section; empty for the whole page. */
  section: string;
  /** The revision of the page that the question was last read against. */
  confirmedAgainst: RevisionName;
}

/** Splits a rule as a question names it: `<area>/<page>#<section>`, or `<area>/<page>` with an empty section. */
export function splitRule(rule: string): { page: string; section: string } {
  const [page = '', section = ''] = rule.split('#');
  return { page, section };
}

/** The id of the module in a file: `bank-transfer` for `classes/02-bank-transfer.md`. */
export function moduleId(path: string): string {
  return fileStem(path).replace(/^\d+-/, '');
}

/** The module of a file. Pages that don't exist are left out; the checks report them. */
export function assembleModule(
  { path, data, body }: ContentFile<ClassData>,
  pages: ReadonlyMap<PageId, Page>,
): ClassModule {
  const id = moduleId(path);
  return {
    id,
    title: data.title,
    goal: data.goal,
    read: lookUpAll(pages, data.read),
    tasks: data.try,
    questions: data.questions.map((question) => assembleQuestion(id, question, pages)),
    path,
    body,
  };
}

function assembleQuestion(
  module: string,
  data: ClassQuestionData,
  pages: ReadonlyMap<PageId, Page>,
): ClassQuestion {
  const { id, kind, chat, ask, options, amount, rule, confirmedAgainst } = data;
  const key = `${module}/${id}`;
  const { page, section } = splitRule(rule);
  return {
    key,
    kind,
    chat,
    ask,
    options: shuffle(options, key),
    right: rightOf(data),
    amount,
    rule: { page: pages.get(page), section, confirmedAgainst },
  };
}

function rightOf({ kind, options, amount }: ClassQuestionData): string[] {
  if (kind === 'amount') return amount ? [String(amount.value)] : [];
  return options.filter(({ right }) => kind === 'order' || right).map(({ id }) => id);
}
