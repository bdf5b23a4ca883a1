import type { CheckContext } from '../../src/checks/check.ts';
import { checkLoaded } from '../../src/checks/check-content.ts';
import { readBase } from '../../src/checks/read/base-tree.ts';
import { loadContent } from '../../src/checks/read/load.ts';
import { isPublished } from '../../src/checks/revisions/check-frozen.ts';
import { revisionPath } from '../../src/checks/revisions/same-record.ts';
import type { ComingChange } from '../../src/domain/changes/change-message.ts';
import { listChanges } from '../../src/domain/changes/changes.ts';
import { compareDates, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import { rulesInState } from '../../src/domain/decisions/decision-state.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { movedTo } from '../../src/domain/guide/moves.ts';
import { unanswered } from '../../src/domain/guide/open-questions.ts';
import { type Page, type Revision, revisionStanding } from '../../src/domain/guide/page.ts';
import { previousRevision } from '../../src/domain/guide/revision-text.ts';
import { findOtherFiles } from './files.ts';
import { compareAsides, compareValues, findMentions } from './rereads.ts';

/** What the content in the folder `content` changes of `base`, a git ref, as of `today`. Throws where either can't be read. */
export function compareBranch(content: string, base: string, today: IsoDate) {
  const head = checkLoaded(loadContent(content), today);
  const landed = checkLoaded(readBase(base, content, head), today);
  return { changes: compareSides(landed, head), guide: head.guide, texts: head.texts };
}

/** What a branch changes for readers of the guide, compared with the commit at which it began. */
export type BranchChanges = ReturnType<typeof compareSides>;

/** What `head` changes of `base`. Both are checked content of the same day. */
export function compareSides(base: CheckContext, head: CheckContext) {
  const landed = new Set(listChanges(base.guide).map(({ id }) => id));
  const added = listChanges(head.guide).filter(({ id }) => !landed.has(id));
  const values = compareValues(base.guide, head.guide);
  const withdrawn = added.flatMap((change) => (change.kind === 'removed' ? change.page : []));
  return {
    ...compareRevisions(base, head),
    /** New entries of the change log, newest first. */
    added,
    decisions: compareDecisions(base.guide, head.guide),
    questions: compareQuestions(base.guide, head.guide),
    values,
    rereads: compareAsides(base.guide, head.guide),
    /** Terms and links to pages that are withdrawn, or whose value changes. */
    mentions: findMentions(head.guide, values, withdrawn),
    otherFiles: findOtherFiles(base, head),
    /** Whether what the base says of rules in force is frozen. */
    isPublished: isPublished(base),
    /** The number of errors in the content on the branch. */
    errors: head.issues.filter(({ severity }) => severity === 'error').length,
  };
}

/** Compares revisions by their ids, which stay when one is postponed or its page moves. */
function compareRevisions(base: CheckContext, head: CheckContext) {
  /** Revisions in force or over whose files differ, by whatever name their page went. */
  const edited: { page: Page; before: Revision; after: Revision }[] = [];
  /** Revisions in force or over that are gone. */
  const removed: Revision[] = [];
  /** What became of revisions still to come. */
  const coming: ComingChange[] = [];
  /** Revisions that another one overtook on this branch, which they have to be merged with. */
  const held: { revision: Revision; before: Revision }[] = [];
  const [before, after] = [revisionsById(base.guide), revisionsById(head.guide)];
  for (const [id, { page, revision }] of before) {
    const isComing = revisionStanding(revision, base.guide.today) === 'coming';
    const path = revisionPath(revision);
    const now = after.get(id);
    if (!now) {
      // A file that can't be read isn't gone.
      if (head.paths.has(path)) continue;
      const pageNow = head.guide.pages.get(page.id) ?? page;
      if (isComing) coming.push({ kind: 'cancelled', page: pageNow, before: revision });
      else removed.push(revision);
      continue;
    }
    const both = { page: now.page, before: revision, after: now.revision };
    const later = compareDates(now.revision.from, revision.from);
    if (isComing && later !== 0) coming.push({ kind: later > 0 ? 'postponed' : 'advanced', ...both });
    else if (base.texts.get(path) === head.texts.get(revisionPath(now.revision))) continue;
    else if (isComing) coming.push({ kind: 'edited', ...both });
    else edited.push(both);
  }
  for (const [id, { page, revision }] of after) {
    const overtaking = previousRevision(page, revision);
    if (revision.isHeld && overtaking && !before.get(id)?.revision.isHeld)
      held.push({ revision, before: overtaking });
  }
  return { edited, removed, coming, held };
}

function revisionsById({ pages }: Guide): Map<string, { page: Page; revision: Revision }> {
  return new Map(
    [...pages.values()].flatMap((page) =>
      [...page.revisions, ...page.held].map((revision) => [revision.id, { page, revision }] as const),
    ),
  );
}

/** `carriedOut` and not on the base; `owed` on the branch, new or old. */
function compareDecisions(base: Guide, head: Guide) {
  const before = new Set(rulesCarriedOut(base).map(({ ref }) => ref));
  const all = [...head.decisions.values()];
  return {
    added: all.filter(({ ref }) => !base.decisions.has(ref)),
    carriedOut: rulesCarriedOut(head).filter(({ ref }) => !before.has(ref)),
    owed: rulesInState(head, 'owed'),
  };
}

/** Rules that a revision carries out, or will from its day on. */
function rulesCarriedOut(guide: Guide) {
  return [...rulesInState(guide, 'carried-out'), ...rulesInState(guide, 'scheduled')];
}

/** Of the newest revisions of pages. */
function compareQuestions(base: Guide, head: Guide) {
  const ofNewest = (guide: Guide) =>
    [...guide.pages.values()].flatMap((page) =>
      unanswered(page.revisions.at(-1)?.open ?? []).map((question) => ({ page, question })),
    );
  const idNow = ({ id }: Page) => movedTo(head.moves, id)[0] ?? id;
  const without = (questions: ReturnType<typeof ofNewest>, others: typeof questions) =>
    questions.filter(
      ({ page, question }) =>
        !others.some((other) => idNow(other.page) === idNow(page) && other.question.ask === question.ask),
    );
  const [before, after] = [ofNewest(base), ofNewest(head)];
  return { closed: without(before, after), opened: without(after, before) };
}
