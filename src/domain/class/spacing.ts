import { addDays, type IsoDate } from '../dated/iso-date.ts';

/** A case to be answered again, because it was answered wrong. */
export interface Repetition {
  /** How often it was answered right in a row since it was last wrong. */
  streak: number;
  due: IsoDate;
}

/** Days until the next repetition by streak, after Leitner's boxes; after the last one it is done. The days are assumed. */
const daysAfter = [1, 3, 7] as const;

/** The next repetition after an answer on `today`; undefined where none is needed. */
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
