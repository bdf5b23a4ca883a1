import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { Revision } from '../../src/domain/guide/page.ts';
import { appendEntry } from './append.ts';
import { cutFields, editFields } from './fields.ts';
import type { ScaffoldFile, Scene } from './form.ts';

/** The page's revisions that are in force on `date` or later, as `edit` writes their texts. It is upkeep, so that all may change. */
function editOffering(
  pageId: string,
  date: IsoDate,
  { guide, texts }: Scene,
  edit: (text: string, revision: Revision) => string,
): ScaffoldFile[] {
  const revisions = guide.pages.get(pageId)?.revisions ?? [];
  return revisions
    .filter(({ until, change }) => (until === undefined || until > date) && change.kind !== 'removed')
    .flatMap((revision) => {
      const { path } = revision;
      const before = texts.get(path) ?? '';
      const text = edit(before, revision);
      return text === before ? [] : { path, text, was: path };
    });
}

/** The page's revisions from `date` on, with the reply as their last one. */
export function offerReply(pageId: string, reply: string, date: IsoDate, scene: Scene): ScaffoldFile[] {
  return editOffering(pageId, date, scene, (text) =>
    cutFields(text).fields.some(({ key }) => key === 'replies')
      ? appendEntry(text, 'replies', [reply])
      : editFields(text, { replies: ['replies:', `  - ${reply}`] }),
  );
}

/** The page's revisions from `date` on that lead to no flow yet, with this one. */
export function leadToFlow(pageId: string, flow: string, date: IsoDate, scene: Scene): ScaffoldFile[] {
  return editOffering(pageId, date, scene, (text, revision) =>
    revision.flow ? text : editFields(text, { flow: [`flow: ${flow}`] }),
  );
}
