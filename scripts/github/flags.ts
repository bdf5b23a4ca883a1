import { jakartaDate } from '../../src/domain/dated/iso-date.ts';
import type { Flag } from '../../src/schemas/flags.ts';
import { partUrl } from '../../src/text/part-url.ts';
import { type GitHub, itemsOf } from './api.ts';
import type { Post } from './posts.ts';

interface OpenIssue extends Post {
  html_url: string;
  /** An instant, in ISO 8601. */
  created_at: string;
}

/** The first answer of the form `.github/ISSUE_TEMPLATE/salah.yml` in an issue's text. */
const reported = /^### Bagian\s+(https?:\/\/\S+)/m;

/** The open issues in which readers reported a part of the guide as wrong. Nothing of what they wrote is taken but the part's address. */
export async function openFlags(github: GitHub): Promise<Flag[]> {
  const issues = await Array.fromAsync(itemsOf<OpenIssue>(github, '/issues?state=open&labels=salah'));
  return issues.flatMap(({ body, html_url: issue, created_at }) => {
    const address = URL.parse(reported.exec(body ?? '')?.[1] ?? '');
    const about = address ? address.pathname + address.hash : '';
    return partUrl.test(about) ? { about, issue, since: jakartaDate(Date.parse(created_at)) } : [];
  });
}
