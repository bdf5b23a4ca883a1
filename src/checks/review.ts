import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCodeowners } from './areas/codeowners.ts';
import { checkContent, checkLoaded } from './check-content.ts';
import { type Issue, identityOf, sortIssues } from './issue.ts';
import { checkProse } from './prose/check-prose.ts';
import { readBase } from './read/base-tree.ts';
import { checkCopiedChanges } from './revisions/check-copied-changes.ts';
import { checkFrozen } from './revisions/check-frozen.ts';
import { checkLateRecords } from './revisions/check-late-records.ts';
import { checkLostUpdates } from './revisions/check-lost-updates.ts';
import { checkUndecidedChanges } from './revisions/check-undecided-changes.ts';
import { newRevisions } from './revisions/same-record.ts';

/**
 * What an author of the content tree in the folder `root` should know on the day `today`, in reading order: what is wrong,
 * and what is worth a look. With `base`, a git ref, also what is wrong in comparison with it, and of what is worth a look only
 * what is new. Throws a `BaseError` where the base can't be read.
 */
export async function reviewContent(root: string, today: string, base?: string): Promise<Issue[]> {
  const head = await checkContent(root, today);
  const prose = checkProse(head);
  const owners = await readFile(join(root, '../.github/CODEOWNERS'), 'utf8').catch(() => undefined);
  const own = [...head.issues, ...checkCodeowners(head, owners)];
  if (base === undefined) return sortIssues([...own, ...prose]);

  const landed = readBase(base, root);
  const before = checkLoaded(landed, today);
  const known = new Set([...before.issues, ...checkProse(before)].map(identityOf));
  const isNew = (issue: Issue) => issue.severity === 'error' || !known.has(identityOf(issue));
  const added = newRevisions(landed, head);
  const lost = checkLostUpdates(added);
  // What its author has to fix now isn't held as well.
  const isLost = ({ rule, path }: Issue) =>
    rule === 'revision-held' && lost.some((each) => each.path === path);
  return sortIssues([
    ...own.filter((issue) => isNew(issue) && !isLost(issue)),
    ...checkFrozen(before, head),
    ...lost,
    ...checkLateRecords(before, head, added),
    ...checkUndecidedChanges(added),
    ...checkCopiedChanges(added),
    ...prose.filter(isNew),
  ]);
}
