import { createHash } from 'node:crypto';
import { findWhere, type GitHub } from './api.ts';
import { bot, keepComment } from './posts.ts';
import type { Proposal, ProposedIssue } from './proposals.ts';

/** What a proposal comes to, as a job without the token worked it out: a branch with a pull request, or what has to be fixed first. */
export interface ProposedChange {
  root: number;
  /** Of the pull request. */
  title: string;
  /** By path from the repository's root, `null` for one that goes. Absent where something has to be fixed first. */
  files?: Readonly<Record<string, string | null>>;
  /** The hash of all that was read, by `hashOf`. */
  read: string;
  /** What is said below each issue, in Indonesian. */
  says: { number: number; text: string }[];
}

/** A hash of the issues of a proposal and what they say. */
export function hashOf({ issues }: Proposal): string {
  const all = issues.map(({ number, title, body }) => [number, title, body]);
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** A branch that was made or is as it was. */
export type LandedBranch = NonNullable<Awaited<ReturnType<typeof land>>>;

interface Pull {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  merged_at: string | null;
}

type Sha = { sha: string };

/** The commit at the end of the branch, with its author where GitHub knows them. */
interface BranchHead extends Sha {
  author: { login: string } | null;
  parents: Sha[];
  commit: { tree: Sha };
}

const marker = '<!-- panduan-cs: usulan -->';

/**
 * Makes the branch and the pull request of a change, or brings them up to date, and comments on its issues. What people did in the
 * meantime stays: a merged or closed pull request, commits of their own on the branch, a text edited since. Undefined where there
 * is no branch to check.
 */
export async function land(
  github: GitHub,
  { owner, base }: { owner: string; base: string },
  proposal: Proposal,
  { title, files, read, says }: ProposedChange,
) {
  // What was worked out for other texts is left to the run of the edit that changed them.
  if (read !== hashOf(proposal)) return undefined;
  const { root, issues } = proposal;
  const branch = `usulan/${root}`;
  const query = `/pulls?state=all&head=${encodeURIComponent(`${owner}:${branch}`)}`;
  const pulls = await github.request<Pull[]>('GET', query);
  const open = pulls.find(({ state }) => state === 'open');
  const ref = await findWhere(github.request<{ object: Sha }>('GET', `/git/ref/heads/${branch}`));
  const head = ref && (await github.request<BranchHead>('GET', `/commits/${ref.object.sha}`));
  const obstacle = findObstacle(open ?? pulls[0], head);
  const told = says.filter(({ number }) => issues.some((issue) => issue.number === number));
  const tell = async (wordOf: (text: string) => string) => {
    for (const { number, text } of told) await keepComment(github, number, marker, wordOf(text));
  };
  if (!files || obstacle) {
    const kept = open && !obstacle && `Sampai itu, pull request #${open.number} tetap seperti sebelumnya.`;
    await tell((text) => [obstacle, !files && text, kept].filter(Boolean).join('\n\n'));
    return undefined;
  }
  for (const path of Object.keys(files))
    if (!/^content(?:\/[\w-][\w.-]*)+$/.test(path)) throw new Error(`Not a path of the content: ${path}`);
  const own = issues.filter(({ number }) => told.some((each) => each.number === number));
  const sha = await commit(github, branch, head, base, { title, files }, own);
  const people = [...new Set(own.map(({ author }) => author.login))].join(', ');
  const closes = own.map(({ number }) => `Closes #${number}`).join(', ');
  const body = `Diusulkan lewat formulir oleh ${people}. ${closes}.\n\nUbah usulannya, dan pull request ini ikut berubah. Yang perlu dibaca ada di komentar di bawah.`;
  const made = { title, body, head: branch, base: 'main' };
  const pull = open ?? (await github.request<Pull>('POST', '/pulls', made));
  if (open && (open.title !== title || open.body !== body))
    await github.request('PATCH', `/pulls/${open.number}`, { title, body });
  const link = `**Pull request: #${pull.number}.** Terbit sesudah disetujui dan digabung.`;
  await tell((text) => `${link}\n\n${text}`);
  return { root, branch, sha };
}

/** Why the branch isn't written any more, in Indonesian; undefined where it is. */
function findObstacle(pull: Pull | undefined, head: BranchHead | undefined): string | undefined {
  const lost = 'jadi suntingan usulan ini tidak masuk ke mana pun';
  if (pull?.merged_at)
    return `Usulan ini sudah digabung lewat #${pull.number}, ${lost}. Buka usulan baru dari halamannya.`;
  if (pull?.state === 'closed')
    return `Pull request #${pull.number} sudah ditutup, ${lost}. Buka lagi pull request itu, lalu simpan usulan ini sekali lagi.`;
  return head && head.author?.login !== bot
    ? `Cabang usulan ini sudah diubah dengan tangan, ${lost}. Lanjutkan di pull request-nya.`
    : undefined;
}

/** Puts the files on the branch as one commit upon the base. Resolves to the commit, which stays where it is the same already. */
async function commit(
  github: GitHub,
  branch: string,
  head: BranchHead | undefined,
  base: string,
  { title, files }: Required<Pick<ProposedChange, 'title' | 'files'>>,
  issues: readonly ProposedIssue[],
): Promise<string> {
  const below = await github.request<BranchHead['commit']>('GET', `/git/commits/${base}`);
  const tree = await github.request<Sha>('POST', '/git/trees', {
    base_tree: below.tree.sha,
    tree: Object.entries(files).map(([path, content]) => ({
      ...{ path, mode: '100644', type: 'blob' },
      ...(content === null ? { sha: null } : { content }),
    })),
  });
  if (head?.commit.tree.sha === tree.sha && head.parents[0]?.sha === base) return head.sha;
  const credits = issues.map(
    ({ author: { login, id } }) => `Co-authored-by: ${login} <${id}+${login}@users.noreply.github.com>`,
  );
  const message = [title, '', ...new Set(credits)].join('\n');
  const made = { message, tree: tree.sha, parents: [base] };
  const { sha } = await github.request<Sha>('POST', '/git/commits', made);
  if (head) await github.request('PATCH', `/git/refs/heads/${branch}`, { sha, force: true });
  else await github.request('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha });
  return sha;
}
