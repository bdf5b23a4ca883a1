import type { ChangeKind } from '../../schemas/revision.ts';
import { compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { Guide } from '../guide/guide.ts';
import type { Decision, Page, Revision, RevisionText } from '../guide/page.ts';
import { correctionTexts, previousRevision } from '../guide/revision-text.ts';
import { decisionUrl, revisionUrl } from '../guide/urls.ts';

/** One entry of the change log: a page's revision or its correction, or a question that was answered. */
export type Change = PageChange | AnswerChange;

interface Entry {
  /** Never changes, whatever becomes of its day or page. */
  id: string;
  /** The day the guide said so; undefined where nobody recorded it. */
  date: IsoDate | undefined;
  title: string;
  summary: string;
  /** An address that always means the same text. */
  url: string;
  /** The ids of the areas that it concerns. */
  areas: readonly string[];
}

export interface PageChange extends Entry {
  kind: ChangeKind | 'corrected';
  page: Page;
  revision: Revision;
  /** The text that it brought: of a revision with its corrections. */
  text: RevisionText;
  /** The text that it replaced; undefined for a page's first revision. */
  before: RevisionText | undefined;
}

export interface AnswerChange extends Entry {
  kind: 'answered';
  question: Decision;
  answer: Decision;
}

const sorted = new WeakMap<Guide['pages'], readonly Change[]>();

/** All changes, newest first, those of one day by page, with answers before them; those without a recorded day last. */
export function listChanges(guide: Pick<Guide, 'pages' | 'decisions'>): readonly Change[] {
  // Each page of the log and each feed asks. Sorting each time would make a build's time grow with the guide's square.
  return sorted.getOrInsertComputed(guide.pages, () => sortChanges(guide));
}

function sortChanges({ pages, decisions }: Pick<Guide, 'pages' | 'decisions'>): Change[] {
  const byId = [...pages.values()].sort((a, b) => a.id.localeCompare(b.id, 'en'));
  const changes = [
    ...[...decisions.values()].flatMap(answerChange),
    ...byId.flatMap((page) =>
      [...page.revisions, ...page.held].flatMap((revision) => pageChanges(page, revision)).toReversed(),
    ),
  ];
  return changes.sort((a, b) => compareDates(b.date, a.date));
}

function pageChanges(page: Page, revision: Revision): PageChange[] {
  const { id, recorded: date, title } = revision;
  const { kind, summary } = revision.change;
  const own = { page, revision, url: revisionUrl(revision), areas: [page.area] };
  const before = previousRevision(page, revision);
  const corrections = correctionTexts<RevisionText, RevisionText>(revision, (each) => each).map(
    ({ date, what: summary, before, after: text }): PageChange => {
      const { title } = text;
      return { ...own, id: `${id}.koreksi-${date}`, kind: 'corrected', date, title, summary, text, before };
    },
  );
  return [{ ...own, id, kind, date, title, summary, text: revision, before }, ...corrections];
}

function answerChange(question: Decision): AnswerChange | [] {
  const answer = question.answeredBy;
  if (!answer) return [];
  return {
    id: question.ref,
    kind: 'answered',
    date: answer.note,
    title: question.topic,
    summary: `${question.decision} Jawaban: ${answer.decision}`,
    url: decisionUrl(answer),
    areas: [...new Set(question.openIn.map(({ page }) => page.split('/')[0] ?? ''))].sort(),
    question,
    answer,
  };
}

/** How many of the newest changes may be new to a returning reader; older ones count as known. */
const recentLength = 60;

/** The newest of the changes, to tell a reader what came since the last visit. */
export function recentChanges(changes: readonly Change[]): Change[] {
  return changes.filter(({ date }) => date !== undefined).slice(0, recentLength);
}
