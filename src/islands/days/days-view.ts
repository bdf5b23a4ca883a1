import { daysBetween, type IsoDate } from '../../domain/dated/iso-date.ts';

/** How long something is open on `today`: `hari ini`, `24 hari`. Empty for a day still to come. */
export function openFor(since: IsoDate, today: IsoDate): string {
  const days = daysBetween(since, today);
  return days < 0 ? '' : days === 0 ? 'hari ini' : `${days} hari`;
}

/** Whether a day of review is past on `today`, in words. */
export function reviewText(due: IsoDate, today: IsoDate): { text: string; overdue: boolean } {
  const days = daysBetween(due, today);
  if (days > 0) return { text: `lewat ${days} hari`, overdue: true };
  return { text: days === 0 ? 'jatuh tempo hari ini' : `${-days} hari lagi`, overdue: false };
}
