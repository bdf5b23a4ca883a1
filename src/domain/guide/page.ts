import type { DecisionData, NoteData } from '../../schemas/note.ts';
import type { OpenQuestionData, RevisionData } from '../../schemas/revision.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import type { PageId, RevisionName } from '../dated/revision-path.ts';
import type { Flow } from '../flow/flow.ts';
import type { Reply } from '../replies/reply.ts';
import type { Person } from './person.ts';

/** A page of the guide. */
export interface Page {
  id: PageId;
  area: string;
  slug: string;
  /** All revisions, oldest first. */
  revisions: Revision[];
  /** The revision in force on the guide's day; undefined where all are still to come. */
  current: Revision | undefined;
}

/** A page's text over one interval: in force from `from` up to, not including, `until`. */
export interface Revision
  extends Omit<RevisionData, 'published' | 'decidedIn' | 'owner' | 'replies' | 'flow' | 'questions'> {
  page: PageId;
  slug: RevisionName;
  from: IsoDate | undefined;
  until: IsoDate | undefined;
  /** The day the guide said so, as the file records it; undefined where it doesn't. */
  publishedOn: IsoDate | undefined;
  /** The day it counts as news: `publishedOn`, else `from`; undefined only for an `awal` that records neither. */
  published: IsoDate | undefined;
  decidedIn: Decision[];
  owner: Person | undefined;
  replies: Reply[];
  flow: Flow | undefined;
  questions: OpenQuestion[];
  path: string;
  /** The Markdown below the frontmatter. */
  body: string;
}

/** A question that a revision leaves open, with the people asked. */
export interface OpenQuestion extends Omit<OpenQuestionData, 'of'> {
  of: Person[];
}

/** A calibration or meeting note. */
export interface Note extends Omit<NoteData, 'people' | 'decisions'> {
  date: IsoDate;
  people: Person[];
  decisions: Decision[];
  path: string;
  /** The Markdown below the frontmatter. */
  body: string;
}

/** `<note date>#<decision id>`, as revisions write it in `decidedIn`. */
export type DecisionRef = string;

/** What a note decided, reminded of or asked. */
export interface Decision extends Omit<DecisionData, 'by' | 'owner'> {
  ref: DecisionRef;
  /** The date of its note. */
  note: IsoDate;
  by: Person | undefined;
  owner: Person | undefined;
  /** Revisions that name it in `decidedIn`, oldest first. */
  carriedOutBy: Revision[];
}

/** The revision that is a rule on the guide's day; undefined where the page is withdrawn or still to come. */
export function ruleInForce({ current }: Pick<Page, 'current'>): Revision | undefined {
  return current?.change.kind === 'removed' ? undefined : current;
}

/** The revision that the page's address shows: the one in force, else the first to come. */
export function shownRevision({
  current,
  revisions,
}: Pick<Page, 'current' | 'revisions'>): Revision | undefined {
  return current ?? revisions[0];
}

/** The page's title on the guide's day: that of the revision its address shows. */
export function titleOf(page: Page): string {
  return shownRevision(page)?.title ?? page.slug;
}
