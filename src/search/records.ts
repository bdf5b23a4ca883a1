// Longer than other files: one record after another, for each kind of thing that search finds.
import type { Interval } from '../domain/dated/in-force.ts';
import { formatDate, type IsoDate } from '../domain/dated/iso-date.ts';
import { type Voice, voicedDays } from '../domain/dated/read-against.ts';
import type { Flow } from '../domain/flow/flow.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { readQuestions, unanswered } from '../domain/guide/open-questions.ts';
import { type Decision, type Page, ruleInForce, titleOf } from '../domain/guide/page.ts';
import { sections } from '../domain/guide/sections.ts';
import {
  decisionUrl,
  flowAnchor,
  flowUrl,
  moduleUrl,
  noteUrl,
  pageUrl,
  replyUrl,
  termUrl,
} from '../domain/guide/urls.ts';
import { pagesOffering } from '../domain/replies/offered.ts';
import { type Reply, sendableDays } from '../domain/replies/reply.ts';
import { unfilledText } from '../domain/replies/reply-text.ts';
import { readSections, type TextSection } from '../text/sections.ts';

export type RecordKind = 'page' | 'reply' | 'flow' | 'tool' | 'class' | 'term' | 'decision' | 'note';

/** One thing that search finds, with the text that it is found by and what a result shows. */
export interface SearchRecord {
  kind: RecordKind;
  url: string;
  title: string;
  /** The area's id; empty for what belongs to none. */
  area: string;
  /** The text of a result: an answer, a reply, a meaning. */
  answer: string;
  /** Whether the answer may be sent to a customer without changes. */
  sendable: boolean;
  /** The day from which it isn't sent or followed any more: it has stepped aside, or ends on that day. */
  ends: IsoDate | undefined;
  /** The day since which the rule is in force; undefined if it isn't a rule, or if the day isn't recorded. */
  since: IsoDate | undefined;
  /** The day of the last change; undefined where there is none. */
  changed: IsoDate | undefined;
  /** Texts that count as much as the title. */
  named: string[];
  aliases: string[];
  /** The glossary's terms that refer to it, with their other spellings. */
  terms: string[];
  sections: TextSection[];
  /** The URLs of the replies that the page offers and that may be sent, the best first. */
  offers: string[];
}

/** The records of a guide: pages in force, replies, flows, tools, terms, notes and decisions. */
export function searchRecords(guide: Guide): SearchRecord[] {
  return [
    ...[...guide.pages.values()].flatMap((page) => pageRecord(guide, page) ?? []),
    ...[...guide.replies.values()].flatMap(({ current }) => replyRecord(guide, current) ?? []),
    ...[...guide.flows.values()].flatMap(({ current }) => (current ? flowRecord(guide, current) : [])),
    // Without the search page, where the reader is already.
    ...sections
      .filter(({ path }) => path !== '/cari/')
      .map(({ path, label, what }) => {
        const aliases = guide.lexicon.sections[path.slice(1, -1)] ?? [];
        return record('tool', path, label, { answer: what, aliases });
      }),
    // Without the quiz questions, as their wrong answers must not be found.
    ...[...guide.modules.values()].map((module) =>
      record('class', moduleUrl(module), module.title, {
        answer: module.goal,
        aliases: ['kelas onboarding'],
      }),
    ),
    ...[...guide.terms.values()].map((term) =>
      record('term', termUrl(term), term.term, {
        answer: term.definition ?? term.openNote ?? '',
        aliases: [...(term.expands ? [term.expands] : []), ...term.also],
      }),
    ),
    ...[...guide.notes.values()].flatMap((note, index) => [
      record('note', noteUrl(note.date), note.title, {
        answer: `${formatDate(note.date)}, ${note.decisions.length} keputusan dan pertanyaan`,
        changed: note.date,
        named: [note.date],
        aliases: [...note.sources, ...(index === 0 ? ['kalibrasi terakhir', 'rapat terakhir'] : [])],
        sections: readSections(note.body),
      }),
      ...note.decisions.map((decision) =>
        record('decision', decisionUrl(decision), decision.topic, {
          answer: sayDecision(guide, decision),
          changed: note.date,
          aliases: decision.sources,
        }),
      ),
    ]),
  ];
}

/** What was decided, and that it no longer holds where all pages that carried it out are withdrawn. */
function sayDecision({ pages }: Guide, { carriedOutBy, decision, answeredBy }: Decision): string {
  const ends = carriedOutBy.map(({ page }) => pages.get(page)?.current);
  const isWithdrawn = ends.every((each) => each?.change.kind === 'removed' && !carriedOutBy.includes(each));
  const end = isWithdrawn && ends[0]?.from ? `Dicabut sejak ${formatDate(ends[0].from)}.` : undefined;
  return [end, decision, answeredBy && `Jawaban: ${answeredBy.decision}`].filter(Boolean).join(' ');
}

/** Since when a text has stepped aside; else the day on which it ends, as far as the content says. */
function endOf({ today }: Guide, { unread }: Voice, days: Interval | undefined): IsoDate | undefined {
  return days ? days.until : unread.length > 0 ? today : undefined;
}

/** The record of a reply; none for a reply that no page in force offers. */
function replyRecord(guide: Guide, reply: Reply | undefined): SearchRecord | undefined {
  if (!reply || pagesOffering(guide.areas, reply).length === 0) return undefined;
  const { area, title } = reply;
  const answer = unfilledText(reply);
  const sendable = reply.placeholders.length === 0 && !reply.waitsFor;
  const ends = endOf(guide, reply, sendableDays(reply));
  return record('reply', replyUrl(reply), title, { area, answer, sendable, ends });
}

/** The record of a flow. Each step and outcome is a section, at its anchor in the flow's list. */
function flowRecord(guide: Guide, flow: Flow): SearchRecord {
  const [rule = ''] = flow.outcomes.flatMap((outcome) => outcome.rule ?? []);
  const asked = (questions: readonly { ask: string }[]) => questions.map(({ ask }) => ask);
  const section = (id: string, heading: string, texts: readonly (string | undefined)[]) => ({
    anchor: flowAnchor(flow, id),
    heading,
    text: texts.filter(Boolean).join(' '),
  });
  return record('flow', flowUrl(flow), flow.title, {
    area: guide.pages.get(rule)?.area ?? '',
    answer: flow.summary,
    ends: endOf(guide, flow, voicedDays(flow)),
    sections: [
      { anchor: undefined, heading: '', text: '' },
      ...flow.steps.map(({ id, ask, hint, options }) =>
        section(id, ask, [hint, ...options.map(({ label }) => label)]),
      ),
      ...flow.outcomes.map(({ id, title, steps, open }) =>
        section(id, title, [...steps, ...asked(unanswered(readQuestions(guide.decisions, open)))]),
      ),
    ],
  });
}

function pageRecord(guide: Guide, page: Page): SearchRecord | undefined {
  const revision = ruleInForce(page);
  if (!revision) return undefined;
  const ofTerms = [...guide.terms.values()]
    .filter(({ see }) => see.some(({ id }) => id === page.id))
    .flatMap(({ term, also }) => [term, ...also])
    .filter((form) => !/\d/.test(form));
  return record('page', pageUrl(page), titleOf(page), {
    area: page.area,
    answer: revision.answer,
    sendable: true,
    ends: endOf(guide, revision, voicedDays(revision)),
    since: revision.state === 'awaiting' ? undefined : revision.from,
    changed: revision.recorded,
    offers: revision.replies.filter(sendableDays).sort(byEffort).map(replyUrl),
    aliases: [...revision.aliases, ...revision.sources],
    terms: ofTerms,
    sections: [
      ...readSections(revision.body),
      ...unanswered(revision.open).map(({ ask }) => ({
        anchor: 'pertanyaan-terbuka',
        heading: 'Belum dijawab',
        text: ask,
      })),
    ],
  });
}

/** Replies that may be sent as they are come first, then those to fill in. */
function byEffort(a: Reply, b: Reply): number {
  return Math.sign(a.placeholders.length) - Math.sign(b.placeholders.length);
}

function record(kind: RecordKind, url: string, title: string, rest: Partial<SearchRecord>): SearchRecord {
  const words = { area: '', answer: '', named: [], aliases: [], terms: [], sections: [], offers: [] };
  const days = { sendable: false, ends: undefined, since: undefined, changed: undefined };
  return { kind, url, title, ...words, ...days, ...rest };
}
