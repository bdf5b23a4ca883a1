import { togetherLabel } from '../propose/together.ts';
import { findWhere, type GitHub, itemsOf } from './api.ts';

/** What is proposed together, in one pull request. */
export interface Proposal {
  /** The number of the issue that the branch is named after. */
  root: number;
  /** The root and those that name it, by people who may write to the repository: all open, or a single one that is closed. */
  issues: ProposedIssue[];
  isClosed: boolean;
}

export interface ProposedIssue {
  number: number;
  author: { login: string; id: number };
  title: string;
  body: string;
}

/** The event `issues` of a workflow. */
export interface IssueEvent {
  issue: ReceivedIssue & { state: string };
  sender: { login: string };
  /** On an edit: the text before. */
  changes?: { body?: { from: string } };
}

interface ReceivedIssue {
  number: number;
  user: { login: string; id: number };
  title: string;
  body: string | null;
  pull_request?: object;
}

/** The proposals that an issue is part of, and that it was part of before it was edited. None where its sender may not write. */
export async function readProposals(github: GitHub, event: IssueEvent): Promise<Proposal[]> {
  if (!(await mayWrite(github, event.sender.login))) return [];
  const { number: root, state } = event.issue;
  if (state !== 'open') return [{ root, issues: [proposed(event.issue)], isClosed: true }];
  const open = new Map<number, ProposedIssue>();
  for await (const issue of itemsOf<ReceivedIssue>(github, '/issues?state=open'))
    if (!issue.pull_request) open.set(issue.number, proposed(issue));
  const own = open.get(event.issue.number);
  if (!own) return [];
  const before = event.changes?.body && { ...own, body: event.changes.body.from };
  const roots = new Set([own, before ?? own].map((each) => rootOf(each, open)));
  const proposals: Proposal[] = [];
  for (const root of roots) {
    const all = [...open.values()].filter((each) => rootOf(each, open) === root);
    const issues: ProposedIssue[] = [];
    for (const each of all) if (await mayWrite(github, each.author.login)) issues.push(each);
    proposals.push({ root, issues: issues.sort((a, b) => a.number - b.number), isClosed: false });
  }
  return proposals;
}

function proposed({ number, user: { login, id }, title, body }: ReceivedIssue): ProposedIssue {
  return { number, author: { login, id }, title, body: body ?? '' };
}

const named = new RegExp(`^### ${togetherLabel}\\s+#?(\\d{1,9})\\s*$`, 'm');

/** The number of the issue at the end of the chain of those that name each other; of a circle its smallest. */
function rootOf(issue: ProposedIssue, open: ReadonlyMap<number, ProposedIssue>): number {
  const passed = [issue.number];
  let text: string | undefined = issue.body;
  for (;;) {
    const next: number = Number(named.exec(text ?? '')?.[1]);
    const last = passed.at(-1) ?? issue.number;
    if (Number.isNaN(next)) return last;
    if (passed.includes(next)) return Math.min(...passed.slice(passed.indexOf(next)));
    passed.push(next);
    text = open.get(next)?.body;
  }
}

/** Whether a person may write to the repository. */
async function mayWrite(github: GitHub, login: string): Promise<boolean> {
  const path = `/collaborators/${encodeURIComponent(login)}/permission`;
  const found = await findWhere(github.request<{ permission: string }>('GET', path));
  return ['admin', 'write'].includes(found?.permission ?? '');
}
