import { bot, findOwn, type GitHub, markedText, type Post } from './api.ts';
import { describeDebt, type PagesFile } from './debt.ts';

const marker = '<!-- panduan-cs: terutang -->';
const title = 'Yang masih terutang ke panduan';

/** Opens, updates or closes the issue. Resolves to what was done. */
export async function remind(github: GitHub, file: PagesFile, site: string): Promise<string> {
  const open = `/issues?state=open&creator=${encodeURIComponent(bot)}`;
  const own = await findOwn<Post & { number: number }>(github, open, marker);
  const text = describeDebt(file, site);
  if (text === undefined) {
    if (own) await github.request('PATCH', `/issues/${own.number}`, { state: 'closed' });
    return own ? `Closed issue ${own.number}: nothing is owed.` : 'Nothing is owed.';
  }
  const body = { title, body: markedText(marker, text) };
  await (own
    ? github.request('PATCH', `/issues/${own.number}`, body)
    : github.request('POST', '/issues', body));
  return own ? `Updated issue ${own.number}.` : 'Opened the issue.';
}
