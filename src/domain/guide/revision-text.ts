import { type Block, readBlocks } from '../../text/blocks.ts';
import { type DiffBlock, diffBlocks } from '../../text/text-diff.ts';
import { compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { Correction } from '../dated/read-against.ts';
import { unanswered } from './open-questions.ts';
import type { Decision, NoteText, Page, Revision, RevisionText } from './page.ts';

/** The text of a revision as an agent reads it, in the order of the page. */
export function revisionBlocks(revision: RevisionText): Block[] {
  return [
    { kind: 'heading', text: revision.title },
    { kind: 'paragraph', text: revision.answer },
    ...(revision.appliesTo
      ? [{ kind: 'paragraph' as const, text: `Berlaku untuk: ${revision.appliesTo}` }]
      : []),
    ...readBlocks(revision.body),
    ...unanswered(revision.open).map(({ ask }) => ({ kind: 'item' as const, text: `Belum dijawab: ${ask}` })),
  ];
}

export function noteBlocks({ title, decisions, body }: NoteText): Block[] {
  return [
    { kind: 'heading', text: title },
    ...decisions.map(({ topic, decision }) => ({ kind: 'item' as const, text: `${topic}: ${decision}` })),
    ...readBlocks(body),
  ];
}

/** What was corrected in a text, oldest first, each with the text that it replaced and the one that it brought, as `read` gives them. */
export function correctionTexts<Text, Read>(
  text: Text & { corrections: readonly Correction<Text>[] },
  read: (text: Text) => Read,
): { date: IsoDate; what: string; before: Read; after: Read }[] {
  const { corrections } = text;
  return corrections.map(({ date, what, before }, index) => ({
    date,
    what,
    before: read(before),
    after: read(corrections[index + 1]?.before ?? text),
  }));
}

/** What holds on the page before the day of a revision, also of one that is held; undefined for the first. */
export function previousRevision(page: Page, revision: Revision): Revision | undefined {
  return page.revisions.findLast(({ from }) => compareDates(from, revision.from) < 0);
}

/** The decisions that a revision names and the one before it doesn't. */
export function newDecisions(page: Page, revision: Revision): Decision[] {
  const known = new Set(previousRevision(page, revision)?.decidedIn.map(({ ref }) => ref));
  return revision.decidedIn.filter(({ ref }) => !known.has(ref));
}

/** What changed in the page's text with this revision; undefined for the first, which changed nothing. */
export function revisionDiff(page: Page, revision: Revision): DiffBlock[] | undefined {
  const before = previousRevision(page, revision);
  return before && diffBlocks(revisionBlocks(before), revisionBlocks(revision));
}
