import type { Parsed } from '../../domain/money/money.ts';

/** Whether a field may complain: not while it is first typed in, if something stands in it, or in any case. */
export type Reveal = 'no' | 'filled' | 'always';

/** A field as typed. */
export interface FieldInput {
  text: string;
  reveal: Reveal;
}

/** What stands below a field: how it was read, or what is wrong with it. Empty strings are not shown. */
export interface FieldView {
  read: string;
  problem: string;
}

/**
 * What to say below a field. A text that is plainly the amount needs no echo; `read` writes one that was shortened
 * (`100rb`).
 */
export function viewField<Problem extends string>(
  { text, reveal }: FieldInput,
  parsed: Parsed<Problem>,
  words: { problems: Record<Problem, string>; format: (value: number) => string },
): FieldView {
  if (parsed.ok) {
    const isPlain = text.replace(/\D/g, '') === String(parsed.value);
    return { read: isPlain ? '' : `Dibaca ${words.format(parsed.value)}`, problem: '' };
  }
  const shown = reveal === 'always' || (reveal === 'filled' && text.trim() !== '');
  return { read: '', problem: shown ? words.problems[parsed.problem] : '' };
}

/** Texts in an address are read up to here; amounts are far shorter. */
const longestText = 60;

/** What an address says for a field; undefined where it says nothing. */
export function fieldFromAddress(search: string, param: string): string | undefined {
  return new URLSearchParams(search).get(param)?.slice(0, longestText);
}

/** The address's query with these fields in it; empty ones are left out, what others put there stays. */
export function addressWith(search: string, fields: Record<string, string>): string {
  const params = new URLSearchParams(search);
  for (const [param, text] of Object.entries(fields)) {
    if (text.trim() === '') params.delete(param);
    else params.set(param, text.trim().slice(0, longestText));
  }
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}
