import { addDays, type IsoDate } from '../dated/iso-date.ts';

/**
 * When a case answered wrong comes back, after Leitner's boxes: the next day; once right, 3 days later; right again,
 * 7 days later; right a third time, never. Wrong at any time puts it back to the next day. The days are ours.
 */
export interface Repetition {
  /** How often it was right in a row since it was last wrong. */
  streak: number;
  due: IsoDate;
}

const daysAfter = [1, 3, 7] as const;

/** The repetition after an answer on `today`; undefined where none is needed (any more). */
export function nextRepetition(
  before: Repetition | undefined,
  isRight: boolean,
  today: IsoDate,
): Repetition | undefined {
  if (!isRight) return { streak: 0, due: addDays(today, daysAfter[0]) };
  if (!before) return undefined;
  const streak = before.streak + 1;
  const days = daysAfter[streak];
  return days === undefined ? undefined : { streak, due: addDays(today, days) };
}

/** Whether it is time. */
export function isDue({ due }: Repetition, today: IsoDate): boolean {
  return due <= today;
}
