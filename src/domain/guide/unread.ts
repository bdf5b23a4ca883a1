import { formatDate } from '../dated/iso-date.ts';
import type { Unread } from '../dated/read-against.ts';
import { policyKey } from '../policy/policy.ts';
import type { Guide } from './guide.ts';
import { titleOf } from './page.ts';
import { pageUrl, revisionUrl } from './urls.ts';

/** Something that a text wasn't read against, for a reader. */
export interface UnreadSubject {
  title: string;
  /** Where it is read, what is still to come at its own address; undefined for a value that no page explains. */
  url: string | undefined;
  /** Since when it says so, for use within a sentence: `sejak 1 November 2023`. Empty where nobody recorded it. */
  since: string;
}

/** Names what a text wasn't read against. */
export function describeUnread(guide: Guide, { subject, version, since }: Unread): UnreadSubject {
  const policy = [...guide.policies.values()].find((each) => policyKey(each) === subject);
  const page = guide.pages.get(policy ? (policy.page ?? '') : subject);
  const coming =
    policy || since === undefined || since <= guide.today
      ? undefined
      : page?.revisions.find((revision) => revision.version === version);
  return {
    title: policy?.title ?? (page ? titleOf(page) : subject),
    url: page && (coming ? revisionUrl(coming) : pageUrl(page)),
    since: since ? `sejak ${formatDate(since)}` : '',
  };
}
