import type { ClassQuestion } from './module.ts';

/** A question as far as grading it needs. */
export type Gradable = Pick<ClassQuestion, 'kind' | 'right'>;

/** An answer as it is saved: ids of the options chosen, for `order` in the order given; for `amount` one text of digits. */
export type Given = readonly string[];

/** Whether an answer is right as a whole: for `order` the right order, for the other kinds the right set. */
export function isRight({ kind, right }: Gradable, given: Given): boolean {
  if (given.length !== right.length) return false;
  return kind === 'order'
    ? right.every((id, index) => given[index] === id)
    : right.every((id) => given.includes(id));
}
