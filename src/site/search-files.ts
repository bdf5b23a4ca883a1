import { contentRoot, readTree } from '../checks/read/read-tree.ts';
import { indexGuide, type SearchFiles } from '../search/front-index.ts';
import { getGuide, onceABuild } from './guide.ts';

/** All files that search loads. */
export const searchFiles = onceABuild(async (): Promise<SearchFiles> => {
  const guide = await getGuide();
  const texts = readTree(contentRoot).map(
    ({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const,
  );
  return indexGuide(guide, texts);
});
