import { bot, findOwn, type GitHub, markedText, type Post } from './api.ts';

/** The issue that a workflow keeps open for as long as it has something to say. */
export interface OwnIssue {
  /** What its text begins with, by which it is found again. */
  marker: string;
  title: string;
  /** GitHub's Markdown; undefined where there is nothing to say. */
  text: string | undefined;
  /** The account, or `<organisation>/<team>`, that is told. */
  mention?: string;
}

/** Opens, updates or closes the issue. Resolves to what was done. */
export async function keepIssue(github: GitHub, { marker, title, text, mention }: OwnIssue): Promise<string> {
  const open = `/issues?state=open&creator=${encodeURIComponent(bot)}`;
  const own = await findOwn<Post & { number: number }>(github, open, marker);
  if (text === undefined) {
    if (own) await github.request('PATCH', `/issues/${own.number}`, { state: 'closed' });
    return own ? `Closed issue ${own.number}.` : 'Nothing to say.';
  }
  const body = { title, body: markedText(marker, text) + (mention ? `\n\n@${mention}` : '') };
  await (own
    ? github.request('PATCH', `/issues/${own.number}`, body)
    : github.request('POST', '/issues', body));
  return own ? `Updated issue ${own.number}.` : 'Opened the issue.';
}
