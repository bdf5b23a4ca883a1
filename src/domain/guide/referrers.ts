import type { Guide } from './guide.ts';
import type { Page } from './page.ts';
import { titleOf } from './page.ts';
import { flowUrl, moduleUrl, pageUrl, replyUrl } from './urls.ts';

/** Something in the guide that names a page. */
export interface Referrer {
  kind: 'page' | 'reply' | 'flow' | 'case' | 'term';
  title: string;
  url: string;
}

/** Everything in force that names the page: links in texts, and flows, replies, cases and terms that rest on it. */
export function referrersOf(guide: Guide, { id }: Pick<Page, 'id'>): Referrer[] {
  const link = new RegExp(String.raw`\]\(/${id}/`);
  const currents = <Item>(items: Iterable<{ current: Item | undefined }>) =>
    [...items].flatMap(({ current }) => current ?? []);
  return [
    ...[...guide.pages.values()]
      .filter((page) => page.id !== id && page.current && link.test(page.current.body))
      .map((page): Referrer => ({ kind: 'page', title: titleOf(page), url: pageUrl(page) })),
    ...currents(guide.replies.values())
      .filter(({ confirmedAgainst }) => id in confirmedAgainst)
      .map((reply): Referrer => ({ kind: 'reply', title: reply.title, url: replyUrl(reply) })),
    ...currents(guide.flows.values())
      .filter(
        ({ confirmedAgainst, outcomes }) =>
          id in confirmedAgainst || outcomes.some(({ rule }) => rule === id),
      )
      .map((flow): Referrer => ({ kind: 'flow', title: flow.title, url: flowUrl(flow) })),
    ...[...guide.modules.values()].flatMap((module) =>
      [...module.questions, ...module.aside]
        .filter(({ rule }) => rule.page?.id === id)
        .map(
          ({ chat }): Referrer => ({
            kind: 'case',
            title: `${module.title}: ${chat}`,
            url: moduleUrl(module),
          }),
        ),
    ),
    ...[...guide.terms.values()]
      .filter(({ see }) => see.some((page) => page.id === id))
      .map(({ id: term, term: title }): Referrer => ({ kind: 'term', title, url: `/glosarium/#${term}` })),
  ];
}
