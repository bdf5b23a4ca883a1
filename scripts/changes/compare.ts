import type { CheckContext } from '../../src/checks/check.ts';
import { checkLoaded } from '../../src/checks/check-content.ts';
import { readBase } from '../../src/checks/read/base-tree.ts';
import { loadContent } from '../../src/checks/read/load.ts';
import { isPublished } from '../../src/checks/revisions/check-frozen.ts';
import { type Change, listChanges } from '../../src/domain/changes/changes.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { rulesInState } from '../../src/domain/decisions/decision-state.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { movedTo } from '../../src/domain/guide/moves.ts';
import { unanswered } from '../../src/domain/guide/open-questions.ts';
import type { Decision, OpenQuestion, Page } from '../../src/domain/guide/page.ts';
import { findOtherFiles, type OtherFile } from './files.ts';
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
  values: NewValue[];
  rereads: Reread[];
  /** Terms and links to pages that are withdrawn, or whose value changes. */
  mentions: ReturnType<typeof findMentions>;
  otherFiles: OtherFile[];
  /** Whether what the base says of rules in force is frozen. */
  isPublished: boolean;
  /** The number of errors in the content on the branch. */
  errors: number;
}

export interface PageQuestion {
  page: Page;
  question: OpenQuestion;
}

/** What the content in the folder `content` changes of `base`, a git ref, as of `today`. Throws where either can't be read. */
export function compareBranch(content: string, base: string, today: IsoDate) {
  const head = checkLoaded(loadContent(content), today);
  const landed = checkLoaded(readBase(base, content, head), today);
  return { changes: compareSides(landed, head), guide: head.guide, texts: head.texts };
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
    values,
    rereads: compareAsides(base.guide, head.guide),
    mentions: findMentions(head.guide, values, withdrawn),
    otherFiles: findOtherFiles(base, head),
    isPublished: isPublished(base),
    errors: head.issues.filter(({ severity }) => severity === 'error').length,
  };
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
  const idNow = ({ id }: Page) => movedTo(head.moves, id)[0] ?? id;
  const without = (questions: PageQuestion[], others: PageQuestion[]) =>
    questions.filter(
      ({ page, question }) =>
        !others.some((other) => idNow(other.page) === idNow(page) && other.question.ask === question.ask),
    );
  const [before, after] = [ofNewest(base), ofNewest(head)];
  return { closed: without(before, after), opened: without(after, before) };
}
