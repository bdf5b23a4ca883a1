import { dirname } from 'node:path/posix';
import { findRevisionPath } from '../../domain/dated/revision-path.ts';
import { movedTo } from '../../domain/guide/moves.ts';
import type { Revision } from '../../domain/guide/page.ts';
import { previousRevision } from '../../domain/guide/revision-text.ts';
import { type CheckContext, fileAt } from '../check.ts';
import type { LoadedContent } from '../read/load.ts';
import { isUnreadable } from '../read/misplaced-files.ts';

/** Where the record at `path` of the base is in `head`: there, or where its page moved to. Undefined where it is gone. */
export function pathNow({ content, paths }: LoadedContent, path: string): string | undefined {
  if (paths.has(path)) return path;
  const { id } = findRevisionPath(path) ?? {};
  if (!id || dirname(path) !== `guide/${id}`) return undefined;
  const moved = movedTo(content.moves, id).map((page) => path.replace(`guide/${id}/`, `guide/${page}/`));
  return moved.find((each) => paths.has(each));
}

/** Where the records of the base are in `head`. */
export function landedPaths(base: LoadedContent, head: LoadedContent): Set<string | undefined> {
  return new Set([...base.paths].map((path) => pathNow(head, path)));
}

/** The path of a revision as it was first written. */
export function revisionPath({ page, slug }: Pick<Revision, 'page' | 'slug'>): string {
  return `guide/${page}/${slug}.md`;
}

/** The revisions of all pages that can be read, held ones too, each with what holds before its day; undefined for a page's first. */
export function readableRevisions(context: CheckContext) {
  return [...context.guide.pages.values()].flatMap((page) => {
    // Of a page with an unreadable revision it isn't known what holds before a day.
    if (isUnreadable(context, `guide/${page.id}/`)) return [];
    return [...page.revisions, ...page.held].map((revision) => {
      const file = fileAt(context, revisionPath(revision));
      return { revision, before: previousRevision(page, revision), file };
    });
  });
}

export type ReadableRevision = ReturnType<typeof readableRevisions>[number];

/** The revisions of `head` that aren't on the base, those of a page that moved being there. A postponed one counts as new. */
export function newRevisions(base: LoadedContent, head: CheckContext) {
  const landed = landedPaths(base, head);
  return readableRevisions(head).filter(({ revision }) => !landed.has(revisionPath(revision)));
}
