import type { LexiconFile } from '../../schemas/lexicon.ts';
import type { DecisionKind } from '../../schemas/note.ts';
import type { ChangeKind, OpenQuestionData, RevisionState } from '../../schemas/revision.ts';
import type { ClassModule } from '../class/module.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import type { Flow } from '../flow/flow.ts';
import type { Policy } from '../policy/policy.ts';
import type { Placeholder } from '../replies/placeholder.ts';

/** `<area>/<page>`, as in the page's address. */
export type PageId = string;
/** `<note date>#<decision id>`, as revisions write it in `decidedIn`. */
export type DecisionRef = string;

/** The whole guide on one day: what every page, feed, check and search record is made from. */
export interface Guide {
  today: IsoDate;
  people: ReadonlyMap<string, Person>;
  areas: ReadonlyMap<string, Area>;
  pages: ReadonlyMap<PageId, Page>;
  notes: ReadonlyMap<IsoDate, Note>;
  decisions: ReadonlyMap<DecisionRef, Decision>;
  terms: ReadonlyMap<string, Term>;
  replies: ReadonlyMap<string, Reply>;
  flows: ReadonlyMap<string, Flow>;
  /** The onboarding class by module id, in the order of the path. */
  modules: ReadonlyMap<string, ClassModule>;
  policies: ReadonlyMap<string, Policy>;
  lexicon: LexiconFile;
}

/** A person or team that decides, owns or is asked. */
export interface Person {
  id: string;
  label: string;
  what: string | undefined;
}

export interface Area {
  id: string;
  label: string;
  summary: string;
  order: number;
  owner: Person | undefined;
  /** Pages by title. */
  pages: Page[];
}

export interface Page {
  id: PageId;
  area: string;
  slug: string;
  /** Every revision, oldest first. */
  revisions: Revision[];
  /** The newest revision in force today; undefined where all are still to come. */
  current: Revision | undefined;
}

/** A page's text over one interval: in force from `from` up to, not including, `until`. */
export interface Revision {
  page: PageId;
  /** The file's name: the day it is in force from, or `awal` where nobody recorded it. */
  slug: IsoDate | 'awal';
  from: IsoDate | undefined;
  until: IsoDate | undefined;
  /** The day the guide said so, as the file records it; undefined where it doesn't. */
  publishedOn: IsoDate | undefined;
  /** The day it counts as news: `publishedOn`, else `from`; undefined only for an `awal` that records neither. */
  published: IsoDate | undefined;
  title: string;
  answer: string;
  change: { kind: ChangeKind; summary: string };
  decidedIn: Decision[];
  state: RevisionState;
  owner: Person | undefined;
  reviewed: IsoDate | undefined;
  reviewMonths: number | undefined;
  replies: Reply[];
  flow: Flow | undefined;
  aliases: string[];
  questions: OpenQuestion[];
  errata: { date: IsoDate; what: string }[];
  appliesTo: string | undefined;
  sources: string[];
  path: string;
  body: string;
}

/** A question that the revision leaves open, with the people asked. */
export interface OpenQuestion extends Omit<OpenQuestionData, 'of'> {
  of: Person[];
}

export interface Note {
  date: IsoDate;
  title: string;
  dateNote: string | undefined;
  people: Person[];
  sources: string[];
  decisions: Decision[];
  path: string;
  body: string;
}

export interface Decision {
  ref: DecisionRef;
  id: string;
  note: IsoDate;
  topic: string;
  decision: string;
  kind: DecisionKind;
  by: Person | undefined;
  owner: Person | undefined;
  sources: string[];
  /** Revisions that name it in `decidedIn`, oldest first. */
  carriedOutBy: Revision[];
}

export interface Term {
  id: string;
  term: string;
  expands: string | undefined;
  definition: string | undefined;
  openNote: string | undefined;
  also: string[];
  see: Page[];
}

/** A reply ready to send, once its placeholders are filled. */
export interface Reply {
  id: string;
  title: string;
  area: string;
  /** What the user's question is about; `identity`: who the user is. */
  asks: 'identity' | undefined;
  /** The text as it is written, with `{placeholders}`. */
  text: string;
  placeholders: Placeholder[];
  /** The dated value that has to be decided before it may be sent; undefined where none is missing today. */
  waitsFor: Policy | undefined;
  path: string;
}
