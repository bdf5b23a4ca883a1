// Longer than other schemas: one object after another of the file that other programs read.
import { z } from 'zod';
import { decisionKindSchema } from './note.ts';
import { policyKindSchema, policyStateSchema } from './policy.ts';
import { placeholderTypeSchema } from './reply.ts';
import { changeKindSchema, revisionStateSchema } from './revision.ts';

/** Changes when a field goes or means something else. A new field doesn't change it. */
export const guideFileVersion = 1;

const day = z.iso.date();
const line = z.string();
const lines = z.array(line);
const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object(shape));
// The words that authors write, without the descriptions for them.
const changeKind = z.enum(changeKindSchema.enum);
const revisionState = z.enum(revisionStateSchema.enum);
const placeholderType = z.enum(placeholderTypeSchema.enum);

const interval = {
  from: day.optional().describe('First day in force. Missing: nobody recorded it'),
  until: day
    .optional()
    .describe('First day no longer in force. Missing: nothing ends it, as far as is known'),
};
const unreadSchema = z.object({
  subject: line.describe('<area>/<page> or policy/<id>'),
  version: line,
  since: day.optional(),
});
const asides = list({ ...interval, unread: z.array(unreadSchema) }).describe(
  'Days on which the text must not be used, because it was not read against `unread`, which is in force',
);

const saidSchema = z.object({
  title: line,
  kind: changeKind.describe('removed: no rule from that day on'),
  state: revisionState.describe('awaiting: the page says that there is no rule yet'),
  summary: line,
  value: line.optional().describe('A value in words. Says so where it is undecided or only assumed'),
});
const correction = { date: day, what: line };
export const revisionRecordSchema = z.object({
  slug: line.describe('Names the revision: its first day, or `awal` where nobody recorded that'),
  url: line.describe('Always means this revision'),
  ...saidSchema.shape,
  ...interval,
  lastDay: day.optional(),
  recorded: day.optional().describe('The day on which the guide first said so'),
  corrections: list({ ...correction, before: saidSchema }).describe('Oldest first'),
});

/** `/api/revisions.json`: what the view as of a day reads. */
export const revisionsFileSchema = z.object({
  areas: list({ id: line, label: line }),
  pages: list({
    id: line,
    area: line,
    former: list({ id: line, until: day }).optional(),
    revisions: z.array(revisionRecordSchema),
    held: z.array(revisionRecordSchema),
  }),
  values: list({ id: line, revisions: z.array(revisionRecordSchema) }),
});

const questionSchema = z.object({
  ask: line,
  of: lines.describe('Who was asked. Empty: nobody, or not recorded'),
  since: day.optional(),
  question: line.optional().describe('<note>#<decision>. Missing: nobody was asked yet'),
  answeredBy: line.optional().describe('<note>#<decision>. Missing: still open'),
});
const textSchema = saidSchema.omit({ value: true }).extend({
  answer: line.describe('For the agent, not for the customer'),
  appliesTo: line.describe('Empty: for all that the page is about'),
  open: z.array(questionSchema),
  body: line.trim().describe('Markdown'),
});
const revisionSchema = revisionRecordSchema.extend({
  ...textSchema.shape,
  id: line.describe('Stays when the revision is postponed or its page moves'),
  version: line.describe('The revision with its latest correction'),
  decidedIn: lines.describe('<note>#<decision>'),
  replies: lines.describe('Best first'),
  flow: line.optional(),
  owner: line.optional(),
  reviewed: day.optional(),
  reviewDue: day.optional(),
  sources: lines,
  asides,
  corrections: list({ ...correction, before: textSchema }).describe(
    'Oldest first. `before`: what was said until then',
  ),
});

const minutes = z.int().describe('Minutes since midnight');
const valueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('duration-hours'), hours: z.number(), count: z.enum(['calendar', 'working']) }),
  z.object({
    kind: z.literal('working-hours'),
    week: z.array(list({ open: minutes, close: minutes })).describe('From Monday on'),
  }),
  z.object({
    kind: z.literal('holidays'),
    days: list({ date: day, name: line, type: z.literal('joint-leave').optional() }),
  }),
]);
const rowSchema = revisionRecordSchema.extend({
  decided: policyStateSchema.describe('Only a confirmed value may be said to a customer'),
  data: valueSchema.optional().describe('Missing: undecided'),
  source: line.optional(),
  open: line.optional().describe('The question in its note'),
  corrections: list({ ...correction, before: saidSchema.extend({ decided: policyStateSchema }) }).describe(
    'Oldest first',
  ),
});

const decisionSchema = z.object({
  ref: line.describe('<note>#<decision>'),
  url: line,
  topic: line,
  decision: line,
  kind: decisionKindSchema.describe('rule, reminder of an older one, or question'),
  by: line.optional(),
  owner: line.optional(),
  of: lines,
  answers: lines.describe('The questions that it closes'),
  answeredBy: line.optional(),
  sources: lines,
  carriedOutBy: list({ page: line, slug: line, from: day.optional() }),
});
const textOfInterval = { slug: line, url: line, ...interval, title: line };
const replySchema = z.object({
  ...textOfInterval,
  text: line.describe('With {placeholders}'),
  placeholders: list({ name: line, type: placeholderType, label: line, hint: line.optional() }),
  needs: lines.describe('Values that have to be confirmed before it may be sent: policy/<id>'),
  asides,
});
const outcomeSchema = z.object({
  id: line,
  title: line,
  steps: lines,
  reply: line.optional(),
  to: line.optional(),
  rule: line.optional(),
  open: z.array(questionSchema),
});
const flowSchema = z.object({
  ...textOfInterval,
  summary: line,
  start: line,
  steps: list({
    id: line,
    ask: line,
    hint: line.optional(),
    options: list({ id: line, label: line, to: line }),
  }),
  outcomes: z.array(outcomeSchema),
  asides,
});
const dated = <Revision extends z.ZodType>(revision: Revision) =>
  list({ id: line, url: line, revisions: z.array(revision).describe('Oldest first') });

/** `/api/guide.json`: the whole guide as it was known on the day `asOf`. Addresses are from the root of `site`. */
export const guideFileSchema = z
  .object({
    version: z.literal(guideFileVersion, {
      error: ({ input }) => `versinya ${input}, yang dibaca di sini ${guideFileVersion}`,
    }),
    site: line,
    asOf: day,
    areas: list({ id: line, label: line, summary: line, owner: line.optional() }),
    pages: z.array(
      revisionsFileSchema.shape.pages.element.extend({
        url: line,
        revisions: z.array(revisionSchema).describe('Oldest first'),
        held: z.array(revisionSchema).describe('Overtaken by another one: not in force on their day'),
      }),
    ),
    values: list({
      id: line,
      key: line.describe('As texts name it: policy/<id>'),
      title: line,
      kind: policyKindSchema,
      page: line.optional(),
      revisions: z.array(rowSchema),
    }),
    notes: list({
      date: day,
      url: line,
      title: line,
      dateNote: line.optional(),
      people: lines,
      sources: lines,
      decisions: z.array(decisionSchema),
      corrections: list(correction),
      body: line.trim(),
    }),
    replies: dated(replySchema),
    flows: dated(flowSchema),
    terms: list({
      id: line,
      url: line,
      term: line,
      expands: line.optional(),
      definition: line.optional(),
      openNote: line.optional().describe('What is known while the meaning is open'),
      also: lines,
      see: lines,
    }),
    moved: list({ from: line, to: lines, date: day }),
    counts: z.record(line, z.int()),
    owed: list({ decision: line, url: line, topic: line, since: day, owner: line.optional() }),
    questions: list({ pages: lines, url: line, ask: line, of: lines, since: day.optional() }),
    steppedAside: list({
      kind: z.enum(['page', 'reply', 'flow', 'case']),
      title: line,
      url: line,
      since: day.optional(),
      unread: z.array(unreadSchema.omit({ since: true })),
    }).describe('Also what will step aside, from a day after `asOf`'),
    held: list({
      page: line,
      title: line,
      url: line,
      from: day.optional(),
      basedOn: line.optional(),
      inForce: line.optional(),
    }),
  })
  .meta({
    title: 'Panduan CS',
    description: 'The guide as typed data: what holds from when until when, and what is not decided',
  });

/** `/api/guide.schema.json`: the JSON Schema (draft 2020-12) of `/api/guide.json`. It allows new fields, as `io: 'output'` doesn't. */
export const guideFileJsonSchema = () => z.toJSONSchema(guideFileSchema, { io: 'input' });

export type GuideFile = z.output<typeof guideFileSchema>;
export type FilePage = GuideFile['pages'][number];
export type FileValue = GuideFile['values'][number];
export type FileRevision = z.output<typeof revisionSchema>;
export type FileRow = z.output<typeof rowSchema>;
export type FileReply = z.output<typeof replySchema>;
export type RevisionsFile = z.output<typeof revisionsFileSchema>;
/** A revision in `/api/revisions.json` and in its page's HTML: its interval, and what is said of it as of a day. */
export type RevisionRecord = z.output<typeof revisionRecordSchema>;
