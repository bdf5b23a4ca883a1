import type { Guide } from './guide.ts';
import type { Page } from './page.ts';
import { type SpeakingText, speakingTexts } from './speaking-texts.ts';
import { termUrl } from './urls.ts';

/** Something in the guide that names a page. */
export interface Referrer extends Pick<SpeakingText, 'title' | 'url'> {
  kind: SpeakingText['kind'] | 'term';
}

/** Everything in force that names the page: links in texts, and replies, flows, cases and terms that rest on it. */
export function referrersOf(guide: Guide, { id }: Pick<Page, 'id'>): Referrer[] {
  const link = `](/${id}/`;
  const texts = speakingTexts(guide).filter(
    ({ kind, id: text, comesOn, confirmedAgainst, unread }) =>
      comesOn === undefined &&
      text !== id &&
      (id in confirmedAgainst ||
        unread.some(({ subject }) => subject === id) ||
        (kind === 'page' && guide.pages.get(text)?.current?.body.includes(link))),
  );
  const terms = [...guide.terms.values()].filter(({ see }) => see.some((page) => page.id === id));
  return [
    ...texts.map(({ kind, title, url }): Referrer => ({ kind, title, url })),
    ...terms.map((term): Referrer => ({ kind: 'term', title: term.term, url: termUrl(term) })),
  ];
}
