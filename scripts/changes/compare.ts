import type { CheckContext } from '../../src/checks/check.ts';
import { checkLoaded } from '../../src/checks/check-content.ts';
import { readBase } from '../../src/checks/read/base-tree.ts';
import { loadContent } from '../../src/checks/read/load.ts';
import { isPublished } from '../../src/checks/revisions/check-frozen.ts';
import { revisionPath } from '../../src/checks/revisions/same-record.ts';
import type { ComingChange } from '../../src/domain/changes/change-message.ts';
import { listChanges } from '../../src/domain/changes/changes.ts';
import { findInForce } from '../../src/domain/dated/in-force.ts';
import { compareDates, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { Unread } from '../../src/domain/dated/read-against.ts';
import { findVersion } from '../../src/domain/dated/revision-path.ts';
import { rulesInState } from '../../src/domain/decisions/decision-state.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { movedTo } from '../../src/domain/guide/moves.ts';
import { unanswered } from '../../src/domain/guide/open-questions.ts';
import { type Decision, type Page, type Revision, revisionStanding } from '../../src/domain/guide/page.ts';
import { previousRevision } from '../../src/domain/guide/revision-text.ts';
import { listAsides, referrersOf, type SpeakingText } from '../../src/domain/guide/speaking-texts.ts';
import { sayValue } from '../../src/domain/policy/value-text.ts';
import { findOtherFiles } from './files.ts';

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
  const added = without(listChanges(head.guide), listChanges(base.guide), ({ id }) => id);
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

/** The items whose key none of the others has. */
function without<Item>(items: readonly Item[], others: readonly Item[], keyOf: (item: Item) => string) {
  const known = new Set(others.map(keyOf));
  return items.filter((item) => !known.has(keyOf(item)));
}

/** Compares revisions by their ids, which stay when one is postponed or its page moves. */
function compareRevisions(base: CheckContext, head: CheckContext) {
  /** Revisions in force or over whose files differ, by whatever name their page went. */
  const edited: { page: Page; before: Revision; after: Revision }[] = [];
  /** Revisions in force or over that are gone. */
  const removed: Revision[] = [];
  /** What became of revisions still to come. */
  const coming: ComingChange[] = [];
  const [old, now] = [revisionsById(base.guide), revisionsById(head.guide)];
  for (const [id, { page: pageBefore, revision: before }] of old) {
    const isComing = revisionStanding(before, base.guide.today) === 'coming';
    const path = revisionPath(before);
    const { page = head.guide.pages.get(pageBefore.id) ?? pageBefore, revision: after } = now.get(id) ?? {};
    const later = compareDates(after?.from, before.from);
    if (!after) {
      // A file that can't be read isn't gone.
      if (head.paths.has(path)) continue;
      if (isComing) coming.push({ kind: 'cancelled', page, before, after });
      else removed.push(before);
    } else if (isComing && later !== 0) {
      coming.push({ kind: later > 0 ? 'postponed' : 'advanced', page, before, after });
    } else if (base.texts.get(path) !== head.texts.get(revisionPath(after))) {
      if (isComing) coming.push({ kind: 'edited', page, before, after });
      else edited.push({ page, before, after });
    }
  }
  /** Revisions that another one overtook on this branch, which they have to be merged with. */
  const held = [...now].flatMap(([id, { page, revision }]) => {
    const before = previousRevision(page, revision);
    return revision.isHeld && before && !old.get(id)?.revision.isHeld ? { revision, before } : [];
  });
  return { edited, removed, coming, held };
}

function revisionsById({ pages }: Guide) {
  const all = [...pages.values()].flatMap((page) =>
    [...page.revisions, ...page.held].map((revision) => [revision.id, { page, revision }] as const),
  );
  return new Map(all);
}

/** `carriedOut` and not on the base; `owed` on the branch, new or old. */
function compareDecisions(base: Guide, head: Guide) {
  const refOf = ({ ref }: Decision) => ref;
  return {
    added: without([...head.decisions.values()], [...base.decisions.values()], refOf),
    carriedOut: without(rulesCarriedOut(head), rulesCarriedOut(base), refOf),
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
  const [before, after] = [ofNewest(base), ofNewest(head)];
  const keyOf = ({ page: { id }, question }: (typeof after)[number]) =>
    `${movedTo(head.moves, id)[0] ?? id} ${question.ask}`;
  return { closed: without(before, after, keyOf), opened: without(after, before, keyOf) };
}

/** The texts that step aside on `head` and didn't on `base`, each beside the rule that it wasn't read against: what both say now. */
function compareAsides(base: Guide, head: Guide) {
  const all = (guide: Guide) =>
    listAsides(guide).flatMap((aside) => aside.unread.map((unread) => ({ aside, unread })));
  const keyOf = ({ aside: { text }, unread }: ReturnType<typeof all>[number]) =>
    [text.kind, text.id, text.path, unread.subject, unread.version].join(' ');
  return without(all(head), all(base), keyOf).map(({ aside, unread }) => {
    return { aside, unread, says: textOf(head, aside.text, unread), rule: ruleOf(head, unread) };
  });
}

/** The rows of values that `head` adds to `base` or corrects, each with what the value was on that day before. */
function compareValues(base: Guide, head: Guide) {
  return [...head.policies.values()].flatMap((policy) => {
    const old = base.policies.get(policy.id)?.rows ?? [];
    return policy.rows.flatMap((row) => {
      const same = old.find(({ from }) => from === row.from);
      if (same && same.corrections.length === row.corrections.length) return [];
      return { policy, row, before: findInForce(old, row.from) };
    });
  });
}

/** What names a page whose value changes, or a page that is withdrawn, without having been read against it. */
function findMentions(head: Guide, values: ReturnType<typeof compareValues>, withdrawn: readonly Page[]) {
  const valued = values.flatMap(({ policy }) => head.pages.get(policy.page ?? '') ?? []);
  return [...new Set([...valued, ...withdrawn])].flatMap((page) =>
    referrersOf(head, page).flatMap((referrer) =>
      referrer.kind === 'term' || referrer.kind === 'page' ? { page, referrer } : [],
    ),
  );
}

function textOf(guide: Guide, { kind, id, path }: SpeakingText, { subject }: Unread): string {
  const atPath = <Item extends { path: string }>(items: Iterable<Item> = []) =>
    [...items].find((each) => each.path === path);
  switch (kind) {
    case 'page':
      return atPath(guide.pages.get(id)?.revisions)?.answer ?? '';
    case 'reply':
      return atPath(guide.replies.get(id)?.revisions)?.text ?? '';
    case 'flow': {
      const outcomes = atPath(guide.flows.get(id)?.revisions)?.outcomes ?? [];
      const own = outcomes.filter(({ rule }) => rule === subject);
      return (own.length > 0 ? own : outcomes)
        .map(({ title, steps }) => `${title}: ${steps.join(' ')}`)
        .join(' / ');
    }
    case 'case': {
      const { aside = [], questions = [] } = atPath(guide.modules.values()) ?? {};
      const question = [...aside, ...questions].find(({ key }) => key.endsWith(`/${id}`));
      const right = question?.options.filter((option) => question.right.includes(option.id)) ?? [];
      return `${question?.ask} ${right.map(({ text }) => text).join(' / ')}`;
    }
  }
}

function ruleOf({ pages, policies }: Guide, { subject, version }: Unread): string {
  const { slug } = findVersion(version) ?? {};
  const row = policies.get(subject.replace('policy/', ''))?.rows.find((each) => each.slug === slug);
  if (row) return sayValue(row);
  return pages.get(subject)?.revisions.find((each) => each.slug === slug)?.answer ?? '';
}
