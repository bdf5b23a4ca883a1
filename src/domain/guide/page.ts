import type { DecisionData, NoteData } from '../../schemas/note.ts';
import type { CorrectionData, RevisionData } from '../../schemas/revision.ts';
import { type Dated, shownRevision } from '../dated/dated.ts';
import { type Interval, type Standing, standingOn } from '../dated/in-force.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import type { Correction, Voice } from '../dated/read-against.ts';
import type { PageId, RevisionName, VersionName } from '../dated/revision-path.ts';
import type { Flow, FlowOutcome } from '../flow/flow.ts';
import type { Reply } from '../replies/reply.ts';
import type { Person } from './person.ts';

export interface Page extends Dated<Revision> {
  id: PageId;
  area: string;
  slug: string;
  /** Revisions that another one overtook: not in force on their day before they are based on what then holds. */
  held: Revision[];
}

/** A page's text over one interval, as the guide knows it: in force from `from` up to, not including, `until`. */
export interface Revision
  extends Omit<RevisionData, 'id' | 'decidedIn' | 'owner' | 'replies' | 'flow' | 'open'>,
    Interval,
    Voice {
  /** By which feeds and the channel know it, also after it was postponed or its page moved. */
  id: string;
  page: PageId;
  slug: RevisionName;
  /** The revision with its latest correction. */
  version: VersionName;
  /** Whether another one overtook it: it isn't in force on its day before it is based on what then holds. */
  isHeld: boolean;
  /** The day the guide said so, as the file records it; undefined where it doesn't. */
  recordedOn: IsoDate | undefined;
  /** The day it counts as news: `recordedOn`, else `from`; undefined only for an `awal` that records neither. */
  recorded: IsoDate | undefined;
  decidedIn: Decision[];
  owner: Person | undefined;
  replies: Reply[];
  flow: Flow | undefined;
  open: OpenQuestion[];
  /** Whether the correction that brought this text asks readers to acknowledge it; undefined for the text as first written. */
  acknowledge?: CorrectionData['acknowledge'];
  /** Oldest first. */
  corrections: Correction<RevisionText>[];
  path: string;
  /** The Markdown below the frontmatter. */
  body: string;
}

/** What a revision said at some time. */
export type RevisionText = Pick<
  Revision,
  'title' | 'answer' | 'appliesTo' | 'state' | 'change' | 'acknowledge' | 'open' | 'path' | 'body'
>;

/** What a text leaves open: a question of a note, or words that nobody was asked yet. */
export interface OpenQuestion {
  ask: string;
  /** The people asked; empty where nobody was or nobody recorded it. */
  of: Person[];
  /** The day it was asked or recorded. */
  since: IsoDate | undefined;
  /** The question in its note; undefined where it is in none. */
  question: Decision | undefined;
}

/** A calibration or meeting note. */
export interface Note extends Omit<NoteData, 'people' | 'decisions'> {
  date: IsoDate;
  /** Oldest first. */
  corrections: Correction<NoteText>[];
  people: Person[];
  decisions: Decision[];
  path: string;
  /** The Markdown below the frontmatter. */
  body: string;
}

/** What a note said at some time. */
export interface NoteText {
  title: string;
  decisions: readonly Pick<DecisionData, 'topic' | 'decision'>[];
  /** The Markdown below the frontmatter. */
  body: string;
}

/** `<note date>#<decision id>`, as revisions write it in `decidedIn`. */
export type DecisionRef = string;

/** What a note decided, reminded of or asked. */
export interface Decision extends Omit<DecisionData, 'by' | 'owner' | 'of' | 'answers'> {
  ref: DecisionRef;
  note: IsoDate;
  by: Person | undefined;
  owner: Person | undefined;
  /** The people a question was put to. */
  of: Person[];
  answers: Decision[];
  /** The decision that answers the question; undefined while it is open and for what is no question. */
  answeredBy: Decision | undefined;
  /** Revisions that name it in `decidedIn`, oldest first. */
  carriedOutBy: Revision[];
  /** Revisions that leave the question open, oldest first. */
  openIn: Revision[];
}

/** The revision that is a rule on the guide's day; undefined where the page is withdrawn or still to come. */
export function ruleInForce({ current }: Pick<Page, 'current'>): Revision | undefined {
  return current?.change.kind === 'removed' ? undefined : current;
}

/** Whether the revision is still to come on `date`, in force or over. One that is held is still to come, whatever its day. */
export function revisionStanding(
  revision: Pick<Revision, 'from' | 'until' | 'isHeld'>,
  date: IsoDate,
): Standing {
  return revision.isHeld ? 'coming' : standingOn(revision, date);
}

/** The page's title on the guide's day: that of the revision its address shows. */
export function titleOf(page: Page): string {
  return shownRevision(page)?.title ?? page.slug;
}

/** The rule that an outcome rests on, in force or the first to come; undefined where it names none that exists. */
export function findOutcomeRule(pages: ReadonlyMap<PageId, Page>, outcome: FlowOutcome) {
  const page = pages.get(outcome.rule ?? '');
  const revision = page && shownRevision(page);
  return page && revision && { page, revision };
}

/** The pages whose rule in force leads to the flow. */
export function pagesWithFlow(pages: ReadonlyMap<PageId, Page>, { id }: Pick<Flow, 'id'>): Page[] {
  return [...pages.values()].filter((page) => ruleInForce(page)?.flow?.id === id);
}
