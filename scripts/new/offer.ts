import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { appendEntry } from './append.ts';
import { cutFields, editFields } from './fields.ts';
import type { ScaffoldFile, Scene } from './form.ts';

/** The page's revisions that are in force on `date` or later, with the reply as their last one. It is upkeep, so all may change. */
export function offerReply(
  pageId: string,
  reply: string,
  date: IsoDate,
  { guide, texts }: Scene,
): ScaffoldFile[] {
  const revisions = guide.pages.get(pageId)?.revisions ?? [];
  const offering = revisions.filter(
    ({ until, change }) => (until === undefined || until > date) && change.kind !== 'removed',
  );
  return offering.map(({ path }) => {
    const before = texts.get(path) ?? '';
    const hasReplies = cutFields(before).fields.some(({ key }) => key === 'replies');
    const text = hasReplies
      ? appendEntry(before, 'replies', [reply])
      : editFields(before, { replies: ['replies:', `  - ${reply}`] });
    return { path, text, was: path };
  });
}
