import { contentRoot } from '../checks/read/content-root.ts';
import { readTree } from '../checks/read/read-tree.ts';
import type { SearchFiles } from '../search/front-index.ts';
import { indexGuide } from '../search/index-guide.ts';
import { getGuide } from './guide.ts';

let files: Promise<SearchFiles> | undefined;

/** All files that search loads. A build makes them once; `npm run dev` makes them for each request. */
export function searchFiles(): Promise<SearchFiles> {
  if (import.meta.env.DEV) return makeFiles();
  files ??= makeFiles();
  return files;
}

async function makeFiles(): Promise<SearchFiles> {
  const guide = await getGuide();
  const texts = readTree(contentRoot).map(
    ({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const,
  );
  return indexGuide(guide, texts);
}
