import type { ConfirmedAgainst } from '../../schemas/dates.ts';
import type { Dated } from '../dated/dated.ts';
import { type Interval, standingOn } from '../dated/in-force.ts';
import { compareDates, formatDate, type IsoDate } from '../dated/iso-date.ts';
import type { Unread, Voice } from '../dated/read-against.ts';
import { policyKey } from '../policy/policy.ts';
import type { Guide } from './guide.ts';
import { type Page, titleOf } from './page.ts';
import {
  changeUrl,
  flowRevisionUrl,
  flowUrl,
  moduleUrl,
  pageUrl,
  replyUrl,
  revisionUrl,
  termUrl,
} from './urls.ts';

/** A text in force or to come that speaks for rules or values. */
export interface SpeakingText extends Interval, Voice {
  kind: 'page' | 'reply' | 'flow' | 'case';
  /** `<area>/<page>`, or the id of the reply, flow or case. */
  id: string;
  title: string;
  url: string;
  path: string;
  confirmedAgainst: ConfirmedAgainst;
  /** The first day of a text that is still to come. */
  comesOn: IsoDate | undefined;
}

export const textKindLabel: Record<SpeakingText['kind'], string> = {
  page: 'Halaman',
  reply: 'Balasan',
  flow: 'Alur',
  case: 'Soal',
};

/** All texts in force or to come that speak for something. */
export function speakingTexts({ today, pages, replies, flows, modules }: Guide): SpeakingText[] {
  const dated = <Text extends Interval & Pick<SpeakingText, 'title' | 'path' | 'confirmedAgainst'> & Voice>(
    kind: SpeakingText['kind'],
    all: Iterable<Dated<Text>>,
    urlOf: (text: Text) => string,
  ) =>
    [...all].flatMap(({ id, revisions }) =>
      revisions.flatMap((text): SpeakingText | [] => {
        const standing = standingOn(text, today);
        if (standing === 'earlier') return [];
        const comesOn = standing === 'coming' ? text.from : undefined;
        return { ...text, kind, id, comesOn, url: urlOf(text) };
      }),
    );
  const cases = [...modules.values()].flatMap((module) =>
    [...module.questions, ...module.aside].map((question): SpeakingText => {
      const [, id = ''] = question.key.split('/');
      const { path } = module;
      const title = `${module.title}: ${question.chat}`;
      return { ...question, kind: 'case', id, title, path, url: moduleUrl(module), comesOn: undefined };
    }),
  );
  return [
    ...dated('page', pages.values(), (revision) => changeUrl(revision, today)),
    ...dated('reply', replies.values(), replyUrl),
    ...dated('flow', flows.values(), (flow) =>
      standingOn(flow, today) === 'coming' ? flowRevisionUrl(flow) : flowUrl(flow),
    ),
    ...cases,
  ];
}

/** A text that has stepped aside, or will. */
export interface Aside {
  text: SpeakingText;
  unread: Unread[];
  /** The first day on which it steps aside; undefined where nobody recorded it. */
  on: IsoDate | undefined;
}

/** Every text that has stepped aside or will, as far as the content says on the guide's day, by that day. */
export function listAsides(guide: Guide): Aside[] {
  const asides = speakingTexts(guide).flatMap((text): Aside | [] => {
    const { unread, stepsAside, comesOn } = text;
    if (stepsAside) return { text, ...stepsAside };
    const [first] = unread.map(({ since }) => since ?? '').sort();
    return unread.length > 0 ? { text, unread, on: comesOn ?? (first || undefined) } : [];
  });
  return asides.sort((a, b) => compareDates(a.on, b.on));
}

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

/** Names what a text wasn't read against, for a reader. */
export function describeUnread(guide: Guide, { subject, version, since }: Unread) {
  const policy = [...guide.policies.values()].find((each) => policyKey(each) === subject);
  const page = guide.pages.get(policy ? (policy.page ?? '') : subject);
  const coming =
    policy || since === undefined || since <= guide.today
      ? undefined
      : page?.revisions.find((revision) => revision.version === version);
  return {
    title: policy?.title ?? (page ? titleOf(page) : subject),
    /** Where it is read, what is still to come at its own address; undefined for a value that no page explains. */
    url: page && (coming ? revisionUrl(coming) : pageUrl(page)),
    /** Since when it says so, for use within a sentence: `sejak 1 November 2023`. Empty where nobody recorded it. */
    since: since ? `sejak ${formatDate(since)}` : '',
  };
}
