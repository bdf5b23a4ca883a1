import { createHash } from 'node:crypto';
import { contentRoot, readTree } from '../checks/read/read-tree.ts';
import { indexGuide, type SearchFiles } from '../search/front-index.ts';
import type { IntentTable } from '../search/intent/table.ts';
import { trainIntent } from '../search/intent/train.ts';
import { getGuide, onceABuild } from './guide.ts';
import { keep, readKept } from './keep.ts';

/** All files that search loads. */
export const searchFiles = onceABuild(async (): Promise<SearchFiles> => {
  const guide = await getGuide();
  const texts = readTree(contentRoot).map(
    ({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const,
  );
  return indexGuide(guide, texts, trainOnce);
});

/** Learns as `trainIntent` does, or takes what the last build learned from the same. */
const trainOnce: typeof trainIntent = (examples, lightWords) => {
  const of = createHash('sha256')
    .update(JSON.stringify([examples, [...lightWords]]))
    .digest('hex');
  const kept = readKept<{ of: string; table: IntentTable | undefined }>('search-table');
  if (kept?.of === of) return kept.table;
  const table = trainIntent(examples, lightWords);
  keep('search-table', { of, table });
  return table;
};
