import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../src/checks/issue.ts';
import { git } from '../../src/checks/read/git.ts';
import { reviewContent } from '../../src/checks/review.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { compareBranch } from '../changes/compare.ts';
import { hashOf, type ProposedChange } from '../github/land.ts';
import { isTogether, type Proposal, togetherLabel } from '../github/proposals.ts';
import { Refusal } from '../new/form.ts';
import { merge } from '../new/merge.ts';
import { readScene, save } from '../new/tree.ts';
import { describeFaults, describeProposed, type GuidePlace } from './describe.ts';
import { faultOf, type ProposalFault, type WrittenIssue, writeIssue } from './write-issue.ts';

const nothingChanged: ProposalFault = { where: 'Usulan', what: 'Isinya sama dengan yang kini tertulis.' };

const closed =
  'Usulan ini sudah ditutup, jadi suntingannya tidak masuk ke mana pun. Buka usulan baru dari halamannya.';

/** What a proposal comes to, or undefined where its issues are no forms. Leaves the content folder as it is committed. */
export async function propose(proposal: Proposal, place: GuidePlace): Promise<ProposedChange | undefined> {
  const { content, today } = place;
  if (git(content, 'status', '--porcelain', '--', '.'))
    throw new Error(`${content} has uncommitted changes.`);
  try {
    const all = await Array.fromAsync(proposal.issues, (issue) => writeIssue(issue, content, today));
    const written = all.filter((each) => each !== undefined);
    const [first] = written;
    if (!first) return undefined;
    const change = { root: proposal.root, title: '', read: hashOf(proposal) };
    const answer = (textFor: (each: WrittenIssue) => string) =>
      written.map((each) => ({ number: each.issue.number, text: textFor(each) }));
    if (proposal.isClosed)
      return {
        ...change,
        says: answer(({ faults, hasLeak }) => (hasLeak ? describeFaults(faults, true) : closed)),
      };
    await mergeHeld(content, today);
    const found = await reviewContent(content, today, 'HEAD');
    const faults = faultsOf(proposal, written, found);
    const files = changedFiles(content);
    const paths = Object.keys(files);
    const hasFaults = [...faults.values()].some((each) => each.length > 0);
    if (!hasFaults && paths.length === 0) faults.set(first, [nothingChanged]);
    if (hasFaults || paths.length === 0)
      return { ...change, says: answer((each) => describeFaults(faults.get(each) ?? [], each.hasLeak)) };
    const compared = compareBranch(content, 'HEAD', today);
    const says = describeProposed(compared, found, paths, proposal.root, place);
    return { ...change, title: titleOf(first), files, says: answer(() => says) };
  } finally {
    git(content, 'restore', '--source=HEAD', '--staged', '--worktree', '--', '.');
    git(content, 'clean', '--quiet', '--force', '-d', '--', '.');
  }
}

/** Of the pull request: at most 72 characters, and nothing that a workflow reads as an order, such as `[skip ci]`. */
function titleOf({ form, answers }: WrittenIssue): string {
  const title = `${form.title}: ${form.subject(answers)}`.replace(/[[\]\s]+/g, ' ');
  return [...title].slice(0, 72).join('').trim();
}

/** What is to be fixed in each issue. An error in a file that none of them wrote is said below the first. */
function faultsOf({ root, issues }: Proposal, written: readonly WrittenIssue[], found: readonly Issue[]) {
  const faults = new Map(written.map((each) => [each, [...each.faults]]));
  if (!issues.some(({ number }) => number === root)) {
    const what = `Usulan #${root} tidak ada di antara usulan yang masih terbuka.`;
    for (const all of faults.values()) all.push({ where: togetherLabel, what });
  }
  for (const [{ answers, hasLeak }, all] of faults) {
    if (hasLeak || !answers.together || isTogether(answers.together)) continue;
    all.push({ where: togetherLabel, what: 'Tulis satu nomor usulan, misalnya 12.' });
  }
  // With one of them missing, the others can't be judged.
  if ([...faults.values()].some((each) => each.length > 0)) return faults;
  for (const issue of found.filter(({ severity }) => severity === 'error')) {
    const author = written.find(({ files }) => files.some(({ path }) => path === issue.path)) ?? written[0];
    if (author) faults.get(author)?.push(faultOf(issue, author.form, author.files));
  }
  return faults;
}

/** The files that differ from the commit, by path from the repository's root; `null` for one that is gone. */
function changedFiles(content: string): Record<string, string | null> {
  const top = git(content, 'rev-parse', '--show-toplevel').trim();
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', '.'];
  const lines = git(content, 'status', ...options).match(/[^\0]+/g) ?? [];
  const entries = lines.map((line) => {
    const path = line.slice(3);
    return [path, line.slice(0, 2).includes('D') ? null : readFileSync(join(top, path), 'utf8')] as const;
  });
  return Object.fromEntries(entries);
}

/** Bases revisions that a new one overtook on it, where no line of both is in the way. The others stay held, which the report says. */
async function mergeHeld(content: string, today: IsoDate): Promise<void> {
  const pages = [...readScene(content, today).guide.pages.values()];
  for (const { id } of pages.filter(({ held }) => held.length > 0)) {
    try {
      const { files } = merge.write({ page: id }, readScene(content, today));
      for (const file of files) await save(content, file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
