import type { CheckContext } from '../../src/checks/check.ts';
import { type Issue, identityOf } from '../../src/checks/issue.ts';
import type { RuleId } from '../../src/checks/rules.ts';
import { type Change, listChanges, type PageChange } from '../../src/domain/changes/changes.ts';
import { type FeedItem, makeFeed } from '../../src/domain/changes/feed.ts';
import { rulesInState } from '../../src/domain/decisions/decision-state.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { unanswered } from '../../src/domain/guide/open-questions.ts';
import type { Decision, OpenQuestion, Page, Revision } from '../../src/domain/guide/page.ts';
import type { Reply } from '../../src/domain/replies/reply.ts';

/** What a branch changes for readers of the guide, compared with the commit at which it began. */
export interface BranchChanges {
  /** New entries of the change log, newest first. */
  added: Change[];
  /** Landed revisions whose files differ. */
  edited: { page: Page; before: Revision; after: Revision }[];
  /** Landed revisions whose files are gone. */
  removed: Revision[];
  /** `carriedOut` and not on the base; `owed` on the branch, new or old. */
  decisions: { added: Decision[]; carriedOut: Decision[]; owed: Decision[] };
  /** Of the newest revisions of pages. */
  questions: { closed: PageQuestion[]; opened: PageQuestion[] };
  replies: { added: Reply[]; edited: { before: Reply; after: Reply }[]; removed: Reply[] };
  /** Unchanged replies of pages whose rule changes. */
  repliesToReread: { reply: Reply; page: Page }[];
  /** Flows and class questions that were read against a revision that is no longer the newest. */
  outdated: Issue[];
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

/** Whether the rule is about something that was read against another revision than the newest. */
const isOutdated = (rule: RuleId) => rule === 'stepped-aside';

/** What `head` changes of `base`. Both are checked content of the same day. */
export function compareSides(base: CheckContext, head: CheckContext): BranchChanges {
  const before = revisionsByPath(base.guide);
  const after = revisionsByPath(head.guide);
  const landed = new Set(listChanges(base.guide).map(({ id }) => id));
  const added = listChanges(head.guide).filter(({ id }) => !landed.has(id));
  const edited = [...after].flatMap(([path, { page, revision }]) => {
    const old = before.get(path)?.revision;
    return old && differs(base, head, path) ? { page, before: old, after: revision } : [];
  });
  const removed = [...before].flatMap(([path, { revision }]) => (head.paths.has(path) ? [] : revision));
  const replies = compareReplies(base, head);
  const known = new Set(base.issues.map(identityOf));
  return {
    added,
    edited,
    removed,
    decisions: compareDecisions(base.guide, head.guide),
    questions: compareQuestions(base.guide, head.guide),
    replies,
    repliesToReread: findRepliesToReread(added, replies),
    outdated: head.issues.filter((issue) => isOutdated(issue.rule) && !known.has(identityOf(issue))),
    otherFiles: findOtherFiles(base, head),
    feedItems: newFeedItems(base.guide, head.guide),
    errors: head.issues.filter(({ severity }) => severity === 'error').length,
  };
}

function revisionsByPath(guide: Guide): Map<string, { page: Page; revision: Revision }> {
  return new Map(
    [...guide.pages.values()].flatMap((page) =>
      page.revisions.map((revision) => [revision.path, { page, revision }] as const),
    ),
  );
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

function findRepliesToReread(added: readonly Change[], replies: BranchChanges['replies']) {
  const touched = new Set(
    [...replies.added, ...replies.edited.map(({ after }) => after)].map(({ id }) => id),
  );
  return added
    .filter((change): change is PageChange => change.kind !== 'clarified' && change.kind !== 'answered')
    .flatMap(({ page, revision }) =>
      revision.replies.filter(({ id }) => !touched.has(id)).map((reply) => ({ reply, page })),
    );
}

/** Files that differ, except revisions, replies and new notes, which are reported in other ways. */
function findOtherFiles(base: CheckContext, head: CheckContext): BranchChanges['otherFiles'] {
  const paths = [...new Set([...base.paths, ...head.paths])].sort();
  return paths
    .filter((path) => !path.startsWith('guide/') && !path.startsWith('replies/') && differs(base, head, path))
    .filter((path) => !path.startsWith('calibrations/') || base.paths.has(path))
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
