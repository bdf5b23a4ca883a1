import type { LoadedContent } from './load.ts';
import { intendedPaths } from './misplaced-files.ts';

const cached = new WeakMap<LoadedContent['paths'], string[]>();

/** Whether a file whose path begins with `start`, or was meant to, can't be read or breaks its schema, so that it has its own error. */
export function isUnreadable({ content, paths }: LoadedContent, start: string): boolean {
  const unread = cached.get(paths) ?? [...intendedPaths(paths).difference(readPaths(content))];
  cached.set(paths, unread);
  return unread.some((path) => path.startsWith(start));
}

function readPaths(content: LoadedContent['content']): Set<string> {
  const lists = Object.values(content).filter((each) => Array.isArray(each));
  return new Set(lists.flatMap((files) => files.map(({ path }) => path)));
}
