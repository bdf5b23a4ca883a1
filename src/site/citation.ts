import { addDays, formatDate, type IsoDate } from '../domain/dated/iso-date.ts';
import type { Unread } from '../domain/dated/read-against.ts';
import type { Guide } from '../domain/guide/guide.ts';
import type { Decision, Revision } from '../domain/guide/page.ts';
import { describeUnread } from '../domain/guide/speaking-texts.ts';
import { decisionUrl, replyRevisionUrl, revisionUrl } from '../domain/guide/urls.ts';
import { changeKindLabel, decisionKindLabel, decisionStateText, sinceLine } from '../domain/guide/wording.ts';
import type { Reply } from '../domain/replies/reply.ts';
import { unfilledText } from '../domain/replies/reply-text.ts';

/** A revision as plain text for whoever judges a ticket: the rule, its days, address, decisions and replies. `site`: the site's address. */
export function citeRevision(guide: Guide, revision: Revision, site: URL | undefined): string {
  const { title, until, corrections, decidedIn, replies, sources, unread } = revision;
  const end = until ? `, sampai ${formatDate(addDays(until, -1))}` : '';
  const decisions = decidedIn.map(
    (decision) =>
      `- ${decisionKindLabel[decision.kind]} ${formatDate(decision.note)}, ${decision.topic}: ${new URL(decisionUrl(decision), site)}`,
  );
  const basis = [...decisions, ...(sources.length > 0 ? [`- Sumber: ${sources.join(', ')}`] : [])];
  return [
    [
      title,
      ruleLine(revision),
      `${sinceLine(revision, guide.today)}${end}`,
      ...corrections.map(({ date, what }) => `Dikoreksi ${formatDate(date)}: ${what}`),
      ...steppedAside(guide, unread),
      `${new URL(revisionUrl(revision), site)}`,
    ].join('\n'),
    basis.length > 0 ? ['Dasar aturan:', ...basis].join('\n') : 'Dasar aturan: belum ada',
    ...replies.map((reply) => replyLines(guide, reply).join('\n')),
  ].join('\n\n');
}

function ruleLine({ answer, change, state }: Revision): string {
  if (change.kind === 'removed') return `${changeKindLabel.removed}: ${change.summary}`;
  return `${state === 'awaiting' ? 'Sementara ini' : 'Untuk agen'}: ${answer}`;
}

/** A revision of a reply as plain text, for whoever judges a ticket, with its durable address. `site` is the site's address. */
export function citeReply(guide: Guide, reply: Reply, site: URL | undefined): string {
  return [...replyLines(guide, reply), new URL(replyRevisionUrl(reply), site)].join('\n');
}

/** A decision as plain text, for whoever judges a ticket: what was decided when, what became of it, its address. */
export function citeDecision(decision: Decision, today: IsoDate, site: URL | undefined): string {
  const { kind, note, topic } = decision;
  return [
    `${decisionKindLabel[kind]} ${formatDate(note)}, ${topic}: ${decision.decision}`,
    decisionStateText(decision, today),
    new URL(decisionUrl(decision), site),
  ].join('\n');
}

function replyLines(guide: Guide, reply: Reply): string[] {
  const { title, from, waitsFor, unread } = reply;
  return [
    `Balasan: ${title}${from ? `, sejak ${formatDate(from)}` : ''}`,
    ...(waitsFor ? [`Belum bisa dipakai: ${waitsFor.title} belum dijawab`] : []),
    ...steppedAside(guide, unread),
    unfilledText(reply),
  ];
}

function steppedAside(guide: Guide, unread: readonly Unread[]): string[] {
  const subjects = unread.map((each) => describeUnread(guide, each).title);
  return subjects.length > 0 ? [`Menunggu dicocokkan dengan: ${subjects.join(', ')}`] : [];
}
