import type { CheckContext } from '../../src/checks/check.ts';
import { type Change, listChanges } from '../../src/domain/changes/changes.ts';
import { type FeedItem, makeFeed } from '../../src/domain/changes/feed.ts';
import { fileStem, findVersion } from '../../src/domain/dated/revision-path.ts';
import { rulesInState } from '../../src/domain/decisions/decision-state.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { unanswered } from '../../src/domain/guide/open-questions.ts';
import type { Decision, OpenQuestion, Page } from '../../src/domain/guide/page.ts';
import type { Reply } from '../../src/domain/replies/reply.ts';
import { compareAsides, compareValues, findMentions, type NewValue, type Reread } from './rereads.ts';
import { compareRevisions, type RevisionChanges } from './revisions.ts';

/** What a branch changes for readers of the guide, compared with the commit at which it began. */
export interface BranchChanges extends RevisionChanges {
  /** New entries of the change log, newest first. */
  added: Change[];
  /** `carriedOut` and not on the base; `owed` on the branch, new or old. */
  decisions: { added: Decision[]; carriedOut: Decision[]; owed: Decision[] };
  /** Of the newest revisions of pages. */
  questions: { closed: PageQuestion[]; opened: PageQuestion[] };
  replies: { added: Reply[]; edited: { before: Reply; after: Reply }[]; removed: Reply[] };
  values: NewValue[];
  rereads: Reread[];
  /** Terms and links to pages that are withdrawn, or whose value changes. */
  mentions: ReturnType<typeof findMentions>;
  /** All other files that differ, with their texts; empty where the file does not exist. */
  otherFiles: { path: string; before: string; after: string }[];
  feedItems: FeedItem[];
  /** The number of errors in the content on the branch. */
  errors: number;
}

export interface PageQuestion {
  page: Page;
  question: OpenQuestion;
}

/** What `head` changes of `base`. Both are checked content of the same day. */
export function compareSides(base: CheckContext, head: CheckContext): BranchChanges {
  const landed = new Set(listChanges(base.guide).map(({ id }) => id));
  const added = listChanges(head.guide).filter(({ id }) => !landed.has(id));
  const values = compareValues(base.guide, head.guide);
  const withdrawn = added.flatMap((change) => (change.kind === 'removed' ? change.page : []));
  return {
    ...compareRevisions(base, head),
    added,
    decisions: compareDecisions(base.guide, head.guide),
    questions: compareQuestions(base.guide, head.guide),
    replies: compareReplies(base, head),
    values,
    rereads: compareAsides(base.guide, head.guide),
    mentions: findMentions(head.guide, values, withdrawn),
    otherFiles: findOtherFiles(base, head),
    feedItems: newFeedItems(base.guide, head.guide),
    errors: head.issues.filter(({ severity }) => severity === 'error').length,
  };
}

function differs(base: CheckContext, head: CheckContext, path: string): boolean {
  return base.texts.get(path) !== head.texts.get(path);
}

function compareDecisions(base: Guide, head: Guide): BranchChanges['decisions'] {
  const before = new Set(rulesCarriedOut(base).map(({ ref }) => ref));
  const all = [...head.decisions.values()];
  return {
    added: all.filter(({ ref }) => !base.decisions.has(ref)),
    carriedOut: rulesCarriedOut(head).filter(({ ref }) => !before.has(ref)),
    owed: rulesInState(head, 'owed'),
  };
}

/** Rules that a revision carries out, or will from its day on. */
function rulesCarriedOut(guide: Guide): Decision[] {
  return [...rulesInState(guide, 'carried-out'), ...rulesInState(guide, 'scheduled')];
}

function compareQuestions(base: Guide, head: Guide): BranchChanges['questions'] {
  const ofNewest = (guide: Guide) =>
    [...guide.pages.values()].flatMap((page) =>
      unanswered(page.revisions.at(-1)?.open ?? []).map((question): PageQuestion => ({ page, question })),
    );
  const without = (questions: PageQuestion[], others: PageQuestion[]) =>
    questions.filter(
      ({ page, question }) =>
        !others.some((other) => other.page.id === page.id && other.question.ask === question.ask),
    );
  const [before, after] = [ofNewest(base), ofNewest(head)];
  return { closed: without(before, after), opened: without(after, before) };
}

function compareReplies(base: CheckContext, head: CheckContext): BranchChanges['replies'] {
  const before = repliesOf(base.guide);
  const after = repliesOf(head.guide);
  return {
    added: [...after.values()].filter(({ path }) => !before.has(path)),
    edited: [...after.values()].flatMap((reply) => {
      const old = before.get(reply.path);
      return old && differs(base, head, reply.path) ? { before: old, after: reply } : [];
    }),
    removed: [...before.values()].filter(({ path }) => !head.paths.has(path)),
  };
}

/** All revisions of all replies by path. */
function repliesOf({ replies }: Guide): Map<string, Reply> {
  return new Map(
    [...replies.values()].flatMap(({ revisions }) => revisions.map((each) => [each.path, each] as const)),
  );
}

/** Files that differ, except those that are reported in other ways: revisions, replies, and new notes and corrections of pages. */
function findOtherFiles(base: CheckContext, head: CheckContext): BranchChanges['otherFiles'] {
  const isReported = (path: string) => {
    const isCorrection = findVersion(fileStem(path))?.correctedOn !== undefined;
    if (path.startsWith('guide/')) return !isCorrection || !base.paths.has(path);
    if (path.startsWith('calibrations/')) return !isCorrection && !base.paths.has(path);
    return path.startsWith('replies/');
  };
  const paths = [...new Set([...base.paths, ...head.paths])].sort();
  return paths
    .filter((path) => !isReported(path) && differs(base, head, path))
    .map((path) => ({
      path,
      before: base.texts.get(path) ?? '',
      after: head.texts.get(path) ?? '',
    }));
}

function newFeedItems(base: Guide, head: Guide): FeedItem[] {
  const known = new Set(makeFeed(base).items.map(({ change }) => change.id));
  return makeFeed(head).items.filter(({ change }) => !known.has(change.id));
}
