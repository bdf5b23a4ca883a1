import { formatDate, type IsoDate } from '../domain/dated/iso-date.ts';
import type { Flow } from '../domain/flow/flow.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { type Page, type Revision, ruleInForce, titleOf } from '../domain/guide/page.ts';
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
import type { Reply } from '../domain/replies/reply.ts';
import { unfilledText } from '../domain/replies/reply-text.ts';
import { readSections, type TextSection } from '../text/sections.ts';

/** What search finds, told apart for readers and for ranking. */
export type RecordKind = 'page' | 'reply' | 'flow' | 'tool' | 'term' | 'decision' | 'note';

/** One thing to find: what is shown of it, and the text it is found by. */
export interface SearchRecord {
  kind: RecordKind;
  url: string;
  title: string;
  /** The area's id; empty for what belongs to none. */
  area: string;
  /** What a result says at once: the answer, the reply, the meaning. */
  answer: string;
  /** Whether the answer may be sent as it stands. */
  sendable: boolean;
  /** In force since; undefined where it isn't a rule or nobody recorded it. */
  since: IsoDate | undefined;
  /** The day it last changed. */
  changed: IsoDate | undefined;
  /** More words that name it as its title does. */
  named: string[];
  /** Other words it is found by. */
  aliases: string[];
  /** Words of the terms that lead to it. */
  terms: string[];
  sections: TextSection[];
}

/** Everything of the guide that search finds: pages in force, replies, terms, decisions, notes and tools. */
export function searchRecords(guide: Guide): SearchRecord[] {
  return [
    ...[...guide.pages.values()].flatMap((page) => {
      const revision = ruleInForce(page);
      return revision ? pageRecord(guide, page, revision) : [];
    }),
    ...[...guide.replies.values()].flatMap((reply) => replyRecord(guide, reply)),
    ...[...guide.flows.values()].map((flow) => flowRecord(guide, flow)),
    // Not the search page: the reader is there already.
    ...sections
      .filter(({ path }) => path !== '/cari/')
      .map(({ path, label, what, words }) => record('tool', path, label, { answer: what, aliases: words })),
    // Their questions are left out: a wrong answer is nothing to be found.
    ...[...guide.modules.values()].map((module) =>
      record('tool', moduleUrl(module), module.title, { answer: module.goal, aliases: ['kelas onboarding'] }),
    ),
    ...[...guide.terms.values()].map((term) =>
      record('term', termUrl(term), term.term, {
        answer: term.definition ?? term.openNote ?? '',
        aliases: [...(term.expands ? [term.expands] : []), ...term.also],
      }),
    ),
    ...[...guide.notes.values()].flatMap((note, index) => [
      record('note', noteUrl(note.date), note.title, {
        answer: `Catatan ${formatDate(note.date)} dengan ${note.decisions.length} butir`,
        changed: note.date,
        named: [note.date],
        aliases: [...note.sources, ...(index === 0 ? ['kalibrasi terakhir', 'rapat terakhir'] : [])],
        sections: readSections(note.body),
      }),
      ...note.decisions.map((decision) =>
        record('decision', decisionUrl(decision), decision.topic, {
          answer: decision.decision,
          changed: note.date,
          aliases: decision.sources,
        }),
      ),
    ]),
  ];
}

/** A reply that a page in force offers; one that none offers isn't found. */
function replyRecord(guide: Guide, reply: Reply): SearchRecord[] {
  if (pagesOffering(guide.areas, reply).length === 0) return [];
  const sendable = reply.placeholders.length === 0 && !reply.waitsFor;
  return [
    record('reply', replyUrl(reply), reply.title, {
      area: reply.area,
      answer: unfilledText(reply),
      sendable,
    }),
  ];
}

/** A flow by its questions and outcomes, each where the flow's list has it. */
function flowRecord(guide: Guide, flow: Flow): SearchRecord {
  const [rule = ''] = flow.outcomes.flatMap((outcome) => outcome.rule ?? []);
  const section = (id: string, heading: string, texts: readonly (string | undefined)[]) => ({
    anchor: flowAnchor(flow, id),
    heading,
    text: texts.filter(Boolean).join(' '),
  });
  return record('flow', flowUrl(flow), flow.title, {
    area: guide.pages.get(rule)?.area ?? '',
    answer: flow.summary,
    sections: [
      { anchor: undefined, heading: '', text: '' },
      ...flow.steps.map(({ id, ask, hint, options }) =>
        section(id, ask, [hint, ...options.map(({ label }) => label)]),
      ),
      ...flow.outcomes.map(({ id, title, steps, open }) => section(id, title, [...steps, open])),
    ],
  });
}

function pageRecord(guide: Guide, page: Page, revision: Revision): SearchRecord {
  const ofTerms = [...guide.terms.values()]
    .filter(({ see }) => see.some(({ id }) => id === page.id))
    .flatMap(({ term, also }) => [term, ...also])
    .filter((form) => !/\d/.test(form));
  return record('page', pageUrl(page), titleOf(page), {
    area: page.area,
    answer: revision.answer,
    sendable: true,
    since: revision.from,
    changed: revision.published,
    aliases: [...revision.aliases, ...revision.sources],
    terms: ofTerms,
    sections: [
      ...readSections(revision.body),
      ...revision.questions.map(({ ask }) => ({
        anchor: 'pertanyaan-terbuka',
        heading: 'Masih terbuka',
        text: ask,
      })),
    ],
  });
}

function record(
  kind: RecordKind,
  url: string,
  title: string,
  rest: Partial<Omit<SearchRecord, 'kind' | 'url' | 'title'>>,
): SearchRecord {
  return {
    kind,
    url,
    title,
    area: '',
    answer: '',
    sendable: false,
    since: undefined,
    changed: undefined,
    named: [],
    aliases: [],
    terms: [],
    sections: [],
    ...rest,
  };
}
