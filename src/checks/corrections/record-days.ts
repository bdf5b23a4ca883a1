import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { Place } from '../place.ts';

/** What is wrong with a correction that is dated before what it corrects. */
export function beforeItsDay(from: IsoDate, correctedOn: IsoDate): string {
  return `Dikoreksi ${formatDate(correctedOn)}, padahal mulai ${formatDate(from)}.`;
}

/** Something recorded after the day of the check. A build for an earlier day meets that, so it is only a warning. */
export function recordedLater(place: Place, recorded: IsoDate, today: IsoDate, fix: string): Issue[] {
  if (recorded <= today) return [];
  const what = `Dicatat ${formatDate(recorded)}, padahal hari ini ${formatDate(today)}.`;
  return [issueAt(place, 'recorded-later', { what, fix })];
}
