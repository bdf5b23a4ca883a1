import { fileStem } from '../../domain/dated/revision-path.ts';
import { findNearest } from '../../text/nearest.ts';
import { findIntendedDate, toId } from '../suggest.ts';
import { findKind, kinds } from './kinds.ts';

const roots = kinds.map(({ place }) => place.split('/')[0] ?? '');

/**
 * Where the file at `path` was meant to lie: letters, endings, folders and days that are nearly right put right.
 * Undefined where no place of the guide is near.
 */
export function findIntendedPath(path: string): string | undefined {
  const parts = path.split('/');
  const root = findNearest(parts[0] ?? '', roots);
  if (root === undefined) return undefined;
  if (parts.length === 1) return root;
  const file = parts.at(-1) ?? '';
  const stem = fileStem(file);
  const name = findIntendedDate(stem) ?? toId(stem);
  const folders = parts.slice(1, -1).map(toId);
  const intended = [
    root,
    ...folders,
    `${name}${root === 'flows' || root === 'policy' ? '.yaml' : '.md'}`,
  ].join('/');
  return findKind(intended) && intended;
}

/**
 * The paths of the tree and those that its files were meant to have. What lies at one of them is there for the
 * author, though it couldn't be read: its own error says so, and those who point to it have done nothing wrong.
 */
export function intendedPaths(paths: Iterable<string>): Set<string> {
  return new Set([...paths].flatMap((path) => [path, findIntendedPath(path) ?? path]));
}
