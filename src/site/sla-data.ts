import type { IsoDate } from '../domain/dated/iso-date.ts';
import type { PolicyRow } from '../domain/policy/policy.ts';
import type { Holiday, Week } from '../domain/policy/working-hours.ts';

/** What the page hands the calculator, as plain data. */
export interface SlaData {
  cases: SlaCase[];
  holidays: { days: Holiday[]; covered: { from: IsoDate; to: IsoDate } | undefined };
}

/** A kind of case with an SLA, decided or not. */
export interface SlaCase {
  id: string;
  title: string;
  /** The page that explains it. */
  page: { title: string; url: string } | undefined;
  /** Ids of the replies to the reseller, and the placeholder that says the deadline. */
  replies: { open: string; decided: { id: string; deadline: string } } | undefined;
  rows: SlaRow[];
  /** The working hours it is counted with; empty where nobody has written any. */
  workingHours: HoursRow[];
  /** Days off beside the public holidays, from `policy/`. */
  extraHolidays: Holiday[];
}

type Dated = Pick<PolicyRow, 'from' | 'until' | 'state'>;

export interface SlaRow extends Dated {
  duration: { hours: number; count: 'calendar' | 'working' } | undefined;
  /** `dateNote`: what the note at the source says of its own date, where that isn't the meeting's. */
  source: { text: string; url: string | undefined; dateNote: string | undefined } | undefined;
  /** Names of those whose answer it needs. */
  of: string[];
  since: IsoDate | undefined;
}

export interface HoursRow extends Dated {
  week: Week | undefined;
}
