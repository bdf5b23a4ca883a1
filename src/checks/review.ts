import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { earliestOf, type IsoDate, jakartaDate } from '../domain/dated/iso-date.ts';
import { assembleGuide } from '../domain/guide/assemble.ts';
import { checkCodeowners } from './areas/codeowners.ts';
import { checkContent, checkLoaded } from './check-content.ts';
import { type Issue, identityOf, sortIssues } from './issue.ts';
import { checkProse } from './prose/check-prose.ts';
import { findBase, readBase } from './read/base-tree.ts';
import type { LoadedContent } from './read/load.ts';
import { checkFrozen } from './revisions/check-frozen.ts';
import { checkLateRecords } from './revisions/check-late-records.ts';
import { checkNewRevisions } from './revisions/check-new-revisions.ts';
import { checkRemoved } from './revisions/check-removed.ts';
import { checkUnchanged } from './revisions/check-unchanged.ts';
import { newRevisions } from './revisions/same-record.ts';

/**
 * What an author of the content tree in the folder `root` should know on the day `today`, in reading order: what is wrong, what is
 * worth a look, and what only a comparison shows, with `base`, a git ref, or else with the base that git knows. With `base`, of
 * what is worth a look only what is new; throws where it can't be read.
 */
export async function reviewContent(root: string, today: string, base?: string): Promise<Issue[]> {
  const head = await checkContent(root, today);
  const owners = await readFile(join(root, '../.github/CODEOWNERS'), 'utf8').catch(() => undefined);
  const own = [...head.issues, ...checkCodeowners(head, owners), ...checkProse(head)];
  if (!base) {
    // A preview of another day changes nothing about what is public by now.
    const day = earliestOf(today, jakartaDate(Date.now())) ?? today;
    return withComparison(own, findBase(root, head), head, day);
  }
  const landed = readBase(base, root, head);
  const before = checkLoaded(landed, today);
  const known = new Set([...before.issues, ...checkProse(before)].map(identityOf));
  const isNew = (issue: Issue) => issue.severity === 'error' || !known.has(identityOf(issue));
  return withComparison(own.filter(isNew), landed, head, today);
}

/**
 * What stops a build or is worth a look, and with `base`, a git ref, also what only a comparison shows; with all texts, by path. Of a
 * text that `isSound` says an earlier build found sound, it is taken so.
 */
export async function reviewBuild(
  root: string,
  today: string,
  base?: string,
  isSound?: (path: string, text: string) => boolean,
): Promise<{ issues: Issue[]; texts: ReadonlyMap<string, string> }> {
  const head = await checkContent(root, today, isSound);
  const landed = base ? readBase(base, root, head) : undefined;
  return { issues: withComparison(head.issues, landed, head, today), texts: head.texts };
}

/** A tree's own issues, and those of its comparison with the base `landed` as of `day`. */
function withComparison(
  own: readonly Issue[],
  landed: LoadedContent | undefined,
  loaded: LoadedContent,
  day: IsoDate,
): Issue[] {
  if (!landed) return sortIssues(own);
  const on = (content: LoadedContent) => ({ ...content, guide: assembleGuide(content.content, day) });
  const [base, head] = [on(landed), on(loaded)];
  const added = newRevisions(base, head);
  const ofNew = [...checkNewRevisions(added)];
  // What its author has to fix now isn't held as well.
  const isLost = ({ rule, path }: Issue) =>
    rule === 'revision-held' && ofNew.some((each) => each.severity === 'error' && each.path === path);
  return sortIssues([
    ...own.filter((issue) => !isLost(issue)),
    ...checkFrozen(base, head),
    ...checkRemoved(base, head),
    ...ofNew,
    ...checkLateRecords(base, head, added),
    ...checkUnchanged(base, head, added),
  ]);
}
