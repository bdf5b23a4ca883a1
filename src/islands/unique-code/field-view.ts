import {
  formatRupiah,
  group,
  type MoneyProblem,
  moneyProblemText,
  type Parsed,
} from '../../domain/money/money.ts';
import { type CodeProblem, codeProblemText } from '../../domain/money/unique-code.ts';

/** When a field may show its problem: not yet, because the reader is typing for the first time; once it is filled; or always. */
export type Reveal = 'no' | 'filled' | 'always';

/** A field: its text as typed, and whether its problem may be shown. */
export interface FieldInput {
  text: string;
  reveal: Reveal;
}

/** The lines below a field: how its text was read, and what is wrong with it. Empty ones are not shown. */
export interface FieldView {
  read: string;
  problem: string;
}

/** Everything that a calculator shows: the lines below each field, its result, and what a screen reader says. */
export interface AmountFormView<Result> {
  fields: Record<string, FieldView>;
  result: Result | undefined;
  announcement: string;
}

export function viewAmount(input: FieldInput, parsed: Parsed<MoneyProblem>): FieldView {
  return viewField(input, parsed, moneyProblemText, formatRupiah);
}

export function viewCode(input: FieldInput, parsed: Parsed<CodeProblem>): FieldView {
  return viewField(input, parsed, codeProblemText, group);
}

/** How a text was read is shown only where it isn't plainly the number, as in `100rb`. */
function viewField<Problem extends string>(
  { text, reveal }: FieldInput,
  parsed: Parsed<Problem>,
  problems: Record<Problem, string>,
  format: (value: number) => string,
): FieldView {
  if (parsed.ok) {
    const isPlain = /^[ -~]*$/.test(text) && text.replace(/\D/g, '') === String(parsed.value);
    return { read: isPlain ? '' : `Dibaca ${format(parsed.value)}`, problem: '' };
  }
  const isShown = reveal === 'always' || (reveal === 'filled' && text.trim() !== '');
  return { read: '', problem: isShown ? problems[parsed.problem] : '' };
}

/** All problems of the fields, as one announcement. */
export function problemsOf(fields: Record<string, FieldView>): string {
  const problems = Object.values(fields).map(({ problem }) => problem);
  return problems.filter(Boolean).join(' ');
}

/** Longest text that is read of an address. Amounts and hours are far shorter. */
const longestText = 80;

/** The text of a field in an address; undefined where the address doesn't have it. */
export function fieldFromAddress(search: string, param: string): string | undefined {
  return new URLSearchParams(search).get(param)?.slice(0, longestText);
}

/** The query of an address with these fields at its end. Empty fields are left out; parameters of others stay in it. */
export function addressWith(search: string, fields: Record<string, string>): string {
  const params = new URLSearchParams(search);
  for (const [param, text] of Object.entries(fields)) {
    params.delete(param);
    if (text.trim() !== '') params.set(param, text.trim().slice(0, longestText));
  }
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}
