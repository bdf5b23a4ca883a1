import { bot, findItem, type GitHub, markedText } from './api.ts';

const marker = '<!-- panduan-cs: perubahan -->';

/** The head of a pull request as the event names it: trusted, unlike what the branch wrote. */
export interface Head {
  owner: string;
  branch: string;
  sha: string;
}

interface Pull {
  number: number;
  head: { sha: string };
}

interface Comment {
  id: number;
  body?: string | null;
  user: { login: string } | null;
}

/** Writes or updates the comment. Resolves to what was done; nothing where the pull request has moved on or is closed. */
export async function comment(github: GitHub, head: Head, text: string): Promise<string> {
  const from = encodeURIComponent(`${head.owner}:${head.branch}`);
  const pull = await findItem<Pull>(
    github,
    `/pulls?state=open&head=${from}`,
    (each) => each.head.sha === head.sha,
  );
  if (!pull) return `No open pull request has ${head.sha} as its head.`;
  const body = { body: markedText(marker, text) };
  const thread = `/issues/${pull.number}/comments`;
  const own = await findItem<Comment>(
    github,
    thread,
    (each) => each.user?.login === bot && (each.body ?? '').startsWith(marker),
  );
  await (own
    ? github.request('PATCH', `/issues/comments/${own.id}`, body)
    : github.request('POST', thread, body));
  return `${own ? 'Updated' : 'Wrote'} the comment on pull request ${pull.number}.`;
}
