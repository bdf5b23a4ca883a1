import { findWhere, type GitHub, itemsOf } from './api.ts';

/** The label by which a proposal names the issue of another one, for one pull request with both. */
export const togetherLabel = 'Bersama usulan';

const number = String.raw`(?:usulan +)?(?:\S*\/issues\/|#)?(\d{1,9})\.?`;
const answer = new RegExp(`^${number}$`, 'i');
const line = new RegExp(`^### ${togetherLabel}\\s+${number}\\s*$`, 'im');

/** Whether an answer names one issue: by its number or its address. */
export function isTogether(typed: string): boolean {
  return answer.test(typed.trim());
}

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

interface ReceivedIssue extends Pick<ProposedIssue, 'number' | 'title'> {
  user: ProposedIssue['author'];
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
  const roots = new Set(open.has(own.number) ? [rootOf(own.number, open)] : []);
  const pulls = itemsOf<{ head: { ref: string }; body: string | null }>(github, '/pulls?state=open');
  for await (const { head, body } of pulls) {
    const [, root] = /^usulan\/(\d+)$/.exec(head.ref) ?? [];
    if (root && new RegExp(`Closes #${own.number}\\b`).test(body ?? '')) roots.add(Number(root));
  }
  const inOrder = [...open.values()].sort((a, b) => a.number - b.number);
  const writers = new Map<string, boolean>();
  const proposals: Proposal[] = [];
  for (const root of roots) {
    const issues: ProposedIssue[] = [];
    for (const each of inOrder.filter(({ number }) => rootOf(number, open) === root)) {
      const { login } = each.author;
      if (!writers.has(login)) writers.set(login, await mayWrite(github, login));
      if (writers.get(login)) issues.push(each);
    }
    if (issues.length > 0) proposals.push({ root, issues, isClosed: false });
  }
  return proposals;
}

function proposed({ number, user: { login, id }, title, body }: ReceivedIssue): ProposedIssue {
  return { number, author: { login, id }, title, body: body ?? '' };
}

/** The number at the end of the chain of issues that name each other; of a circle its smallest. `passed` are those on the way. */
function rootOf(number: number, open: ReadonlyMap<number, ProposedIssue>, passed: number[] = []): number {
  if (passed.includes(number)) return Math.min(...passed.slice(passed.indexOf(number)));
  const [, next] = line.exec(open.get(number)?.body ?? '') ?? [];
  return next ? rootOf(Number(next), open, [...passed, number]) : number;
}

/** Whether a person may write to the repository. */
async function mayWrite(github: GitHub, login: string): Promise<boolean> {
  const path = `/collaborators/${encodeURIComponent(login)}/permission`;
  const found = await findWhere(github.request<{ permission: string }>('GET', path));
  return ['admin', 'write'].includes(found?.permission ?? '');
}
