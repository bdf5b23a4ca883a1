import { findTogether } from '../propose/together.ts';
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
  action: string;
  issue: ReceivedIssue & { state: string };
  sender: { login: string };
}

interface OpenPull {
  head: { ref: string };
  body: string | null;
}

interface ReceivedIssue {
  number: number;
  user: { login: string; id: number };
  title: string;
  body: string | null;
  pull_request?: object;
}

/**
 * The proposals that an issue is part of, and those whose pull request still has it. None where its sender may not write. A closed
 * issue is part of none, and one that is edited then is a proposal of its own, to be told so.
 */
export async function readProposals(github: GitHub, event: IssueEvent): Promise<Proposal[]> {
  if (!(await mayWrite(github, event.sender.login))) return [];
  const own = proposed(event.issue);
  const isOpen = event.issue.state === 'open';
  if (!isOpen && event.action !== 'closed') return [{ root: own.number, issues: [own], isClosed: true }];
  const open = new Map<number, ProposedIssue>();
  for await (const issue of itemsOf<ReceivedIssue>(github, '/issues?state=open'))
    if (!issue.pull_request) open.set(issue.number, proposed(issue));
  const now = open.get(own.number);
  const roots = new Set(now ? [rootOf(now, open)] : []);
  for await (const { head, body } of itemsOf<OpenPull>(github, '/pulls?state=open')) {
    const [, root] = /^usulan\/(\d+)$/.exec(head.ref) ?? [];
    if (root && new RegExp(`Closes #${own.number}\\b`).test(body ?? '')) roots.add(Number(root));
  }
  const proposals: Proposal[] = [];
  const writers = new Map<string, boolean>();
  for (const root of roots) {
    const issues: ProposedIssue[] = [];
    for (const each of [...open.values()].filter((issue) => rootOf(issue, open) === root)) {
      const { login } = each.author;
      if (!writers.has(login)) writers.set(login, await mayWrite(github, login));
      if (writers.get(login)) issues.push(each);
    }
    if (issues.length > 0)
      proposals.push({ root, issues: issues.sort((a, b) => a.number - b.number), isClosed: false });
  }
  return proposals;
}

function proposed({ number, user: { login, id }, title, body }: ReceivedIssue): ProposedIssue {
  return { number, author: { login, id }, title, body: body ?? '' };
}

/** The number of the issue at the end of the chain of those that name each other; of a circle its smallest. */
function rootOf(issue: ProposedIssue, open: ReadonlyMap<number, ProposedIssue>): number {
  const passed = [issue.number];
  let text: string | undefined = issue.body;
  for (;;) {
    const next = findTogether(text ?? '');
    const last = passed.at(-1) ?? issue.number;
    if (next === undefined) return last;
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
