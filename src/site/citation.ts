import { addDays, formatDate, type IsoDate } from '../domain/dated/iso-date.ts';
import type { Revision } from '../domain/guide/page.ts';
import { decisionUrl, revisionUrl } from '../domain/guide/urls.ts';
import { changeKindLabel, decisionKindLabel, sinceLabel, sinceText } from '../domain/guide/wording.ts';
import type { Reply } from '../domain/replies/reply.ts';
import { unfilledText } from '../domain/replies/reply-text.ts';

/**
 * A revision as plain text, for whoever judges a ticket: the rule, since when, its durable address, what it rests on and its
 * replies. `today` is the guide's day, `site` the site's address.
 */
export function citeRevision(revision: Revision, today: IsoDate, site: URL | undefined): string {
  const { title, until, decidedIn, replies } = revision;
  const end = until ? `, sampai ${formatDate(addDays(until, -1))}` : '';
  const decisions = decidedIn.map(
    (decision) =>
      `- ${decisionKindLabel[decision.kind]} ${formatDate(decision.note)}, ${decision.topic}: ${new URL(decisionUrl(decision), site)}`,
  );
  return [
    [
      title,
      ruleLine(revision),
      `${sinceLabel(revision, today)}: ${sinceText(revision)}${end}`,
      `${new URL(revisionUrl(revision), site)}`,
    ].join('\n'),
    decisions.length > 0 ? ['Dasar aturan:', ...decisions].join('\n') : 'Dasar aturan: tidak tercatat',
    ...replies.map(citeReply),
  ].join('\n\n');
}

function ruleLine({ answer, change, state }: Revision): string {
  if (change.kind === 'removed') return `${changeKindLabel.removed}: ${change.summary}`;
  return `${state === 'awaiting' ? 'Sementara ini' : 'Jawaban inti'}: ${answer}`;
}

function citeReply(reply: Reply): string {
  const held = reply.waitsFor ? ` (belum bisa dipakai: ${reply.waitsFor.title} belum diputuskan)` : '';
  return `Balasan: ${reply.title}${held}\n${unfilledText(reply)}`;
}
