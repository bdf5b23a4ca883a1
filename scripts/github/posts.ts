import { type GitHub, itemsOf } from './api.ts';

/** An issue or comment. */
export interface Post {
  body?: string | null;
  user: { login: string } | null;
}

/** The author of what workflows write. Others may copy a marker, but can't be this author. */
export const bot = 'github-actions[bot]';

/** The issue or comment in the list at `path` that a workflow wrote with this marker; undefined where there is none. */
async function findOwn<Item extends Post>(github: GitHub, path: string, marker: string) {
  const all = await Array.fromAsync(itemsOf<Item>(github, path));
  return all.find(({ user, body }) => user?.login === bot && body?.startsWith(marker));
}

/** The text with a marker by which `findOwn` finds it, within GitHub's limit. It mentions nobody. */
function markedText(marker: string, text: string): string {
  // The branch of a fork may have written the text. It must not mention people in the bot's name, nor contain a marker.
  const safe = text.replaceAll('<!--', '&lt;!--').replace(/@(?=[a-z0-9])/gi, '@\u200b');
  return `${marker}\n${safe}`.slice(0, 65_536);
}

/**
 * Writes or updates the comment on the pull request with this head, as the workflow's event names it: trusted, unlike what the branch
 * wrote. Does nothing where it is closed or has another head. Resolves to what was done.
 */
export async function comment(
  github: GitHub,
  { owner, branch, sha }: Record<'owner' | 'branch' | 'sha', string>,
  text: string,
): Promise<string> {
  const path = `/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`;
  const pulls = await Array.fromAsync(itemsOf<{ number: number; head: { sha: string } }>(github, path));
  const pull = pulls.find(({ head }) => head.sha === sha);
  if (!pull) return `No open pull request has ${sha} as its head.`;
  const done = await keepComment(github, pull.number, '<!-- panduan-cs: perubahan -->', text);
  return `${done} the comment on pull request ${pull.number}.`;
}

/** Writes the comment that is found again by its marker below an issue or pull request, or updates it. */
export async function keepComment(github: GitHub, number: number, marker: string, text: string) {
  const thread = `/issues/${number}/comments`;
  const own = await findOwn<Post & { id: number }>(github, thread, marker);
  const body = markedText(marker, text);
  if (!own) await github.request('POST', thread, { body });
  else if (own.body !== body) await github.request('PATCH', `/issues/comments/${own.id}`, { body });
  return own ? 'Updated' : 'Wrote';
}

/**
 * Opens or updates the issue that is found again by its marker, and closes it where `text`, GitHub's Markdown, is undefined. Resolves to
 * what was done.
 * @param mention the account, or `<organisation>/<team>`, that is told; empty for nobody
 */
export async function keepIssue(
  github: GitHub,
  marker: string,
  title: string,
  text: string | undefined,
  mention = '',
): Promise<string> {
  const open = `/issues?state=open&creator=${encodeURIComponent(bot)}`;
  const own = await findOwn<Post & { number: number }>(github, open, marker);
  if (!own && text === undefined) return 'Nothing to say.';
  const body = text && { title, body: markedText(marker, text) + (mention && `\n\n@${mention}`) };
  if (!own) await github.request('POST', '/issues', body || {});
  else await github.request('PATCH', `/issues/${own.number}`, body || { state: 'closed' });
  return own ? `${body ? 'Updated' : 'Closed'} issue ${own.number}.` : 'Opened the issue.';
}
