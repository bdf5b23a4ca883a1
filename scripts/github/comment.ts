import { findOwn, type GitHub, itemsOf, markedText, type Post } from './api.ts';

const marker = '<!-- panduan-cs: perubahan -->';

/** The head of a pull request as the workflow's event names it: trusted, unlike what the branch wrote. */
export interface Head {
  owner: string;
  branch: string;
  sha: string;
}

interface Pull {
  number: number;
  head: { sha: string };
}

/** Writes or updates the comment, unless the pull request is closed or has another head. Resolves to what was done. */
export async function comment(github: GitHub, { owner, branch, sha }: Head, text: string): Promise<string> {
  const pulls = `/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`;
  const pull = (await Array.fromAsync(itemsOf<Pull>(github, pulls))).find(({ head }) => head.sha === sha);
  if (!pull) return `No open pull request has ${sha} as its head.`;
  const done = await keepComment(github, pull.number, marker, text);
  return `${done} the comment on pull request ${pull.number}.`;
}

/** Writes the comment that is found again by its marker below an issue or pull request, or updates it. */
export async function keepComment(
  github: GitHub,
  number: number,
  marker: string,
  text: string,
): Promise<'Wrote' | 'Updated'> {
  const thread = `/issues/${number}/comments`;
  const own = await findOwn<Post & { id: number }>(github, thread, marker);
  const body = markedText(marker, text);
  if (!own) await github.request('POST', thread, { body });
  else if (own.body !== body) await github.request('PATCH', `/issues/comments/${own.id}`, { body });
  return own ? 'Updated' : 'Wrote';
}
