import type { ClassQuestion } from './module.ts';

/** What is needed to tell a right answer from a wrong one. */
export type Gradable = Pick<ClassQuestion, 'kind' | 'right'>;

/**
 * An answer as it is kept: ids of the options chosen, in the order given for `order`; for `amount` one text of digits.
 */
export type Given = readonly string[];

/** Whether the answer is right: the very order for `order`, the same set for the others. Half right is not right. */
export function isRight({ kind, right }: Gradable, given: Given): boolean {
  if (given.length !== right.length) return false;
  return kind === 'order'
    ? right.every((id, index) => given[index] === id)
    : right.every((id) => given.includes(id));
}
