import { bot, findOwn, type GitHub, markedText, type Post } from './api.ts';

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
