import type { ConfirmedAgainst } from '../../schemas/confirmed.ts';
import type { Dated } from '../dated/dated.ts';
import { type Interval, standingOn } from '../dated/in-force.ts';
import { compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { Unread, Voice } from '../dated/read-against.ts';
import type { Guide } from './guide.ts';
import { changeUrl, flowRevisionUrl, flowUrl, moduleUrl, replyUrl } from './urls.ts';

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
