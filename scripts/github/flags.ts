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
  const flags: Flag[] = [];
  for await (const issue of itemsOf<OpenIssue>(github, '/issues?state=open&labels=salah')) {
    const address = URL.parse(reported.exec(issue.body ?? '')?.[1] ?? '');
    const about = address ? address.pathname + address.hash : '';
    if (!partUrl.test(about)) continue;
    flags.push({ about, issue: issue.html_url, since: jakartaDate(Date.parse(issue.created_at)) });
  }
  return flags;
}
