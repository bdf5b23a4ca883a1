import { daysBetween, type IsoDate } from '../../domain/dated/iso-date.ts';

/** How long something has been open on `today`: `hari ini`, `24 hari`. Empty for a day to come. */
export function openFor(since: IsoDate, today: IsoDate): string {
  const days = daysBetween(since, today);
  return days < 0 ? '' : days === 0 ? 'hari ini' : `${days} hari`;
}

/** How far the day of a review is from `today`, in words. */
export function reviewText(due: IsoDate, today: IsoDate): { text: string; overdue: boolean } {
  const days = daysBetween(due, today);
  if (days > 0) return { text: `lewat ${days} hari`, overdue: true };
  return { text: days === 0 ? 'jatuh tempo hari ini' : `${-days} hari lagi`, overdue: false };
}
