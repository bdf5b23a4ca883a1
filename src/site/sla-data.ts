import type { IsoDate } from '../domain/dated/iso-date.ts';
import type { HolidayList, PolicyRow } from '../domain/policy/policy.ts';
import type { Week } from '../domain/policy/working-hours.ts';

/** A kind of case that has an SLA, decided or not. The page gives all of them to the SLA calculator as JSON. */
export interface SlaCase {
  id: string;
  title: string;
  /** The page that explains it. */
  page: SlaLink | undefined;
  /** Ids of the replies to the reseller. `deadline` is the placeholder for the deadline. */
  replies: { open: string; decided: { id: string; deadline: string } } | undefined;
  rows: SlaRow[];
  /** The working hours that it is counted with; empty where none are recorded. */
  workingHours: HoursRow[];
  holidays: HolidayList;
}

/** Where more is written; without an address where that is no part of the guide. */
export interface SlaLink {
  text: string;
  url?: string | undefined;
}

type DatedRow = Pick<PolicyRow, 'from' | 'until' | 'state'>;

/** The SLA over one interval. */
export interface SlaRow extends DatedRow {
  duration: { hours: number; count: 'calendar' | 'working' } | undefined;
  /** `dateNote` explains the date of the note that is the source, where that isn't the date of the meeting. */
  source: (SlaLink & { dateNote?: string | undefined }) | undefined;
  /** Names of the people asked for it. */
  of: string[];
  /** What was corrected, in a sentence each. */
  corrections: string[];
  /** The day they were asked. */
  since: IsoDate | undefined;
  /** The answer to what it waits for, in a sentence; undefined while it is asked. */
  answer: string | undefined;
}

/** Working hours over one interval. */
export interface HoursRow extends DatedRow {
  week: Week | undefined;
}
