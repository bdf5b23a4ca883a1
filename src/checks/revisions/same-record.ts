import { dirname } from 'node:path/posix';
import { findRevisionPath } from '../../domain/dated/revision-path.ts';
import { movedTo } from '../../domain/guide/moves.ts';
import type { LoadedContent } from '../read/load.ts';

/** Where the record at `path` of the base is in `head`: there, or where its page moved to. Undefined where it is gone. */
export function pathNow({ content, paths }: LoadedContent, path: string): string | undefined {
  if (paths.has(path)) return path;
  const { id } = findRevisionPath(path) ?? {};
  if (!id || dirname(path) !== `guide/${id}`) return undefined;
  const moved = movedTo(content.moves, id).map((page) => path.replace(`guide/${id}/`, `guide/${page}/`));
  return moved.find((each) => paths.has(each));
}
