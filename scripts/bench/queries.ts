import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { readExamples } from '../../src/search/intent/examples.ts';
import { ROOT } from '../setup/project.mjs';
import { realContent } from './real-guide.ts';
import { slugsOf } from './score.ts';

/** A query as an agent types it, and the pages an agent would accept first; none for what the guide says nothing of. */
export interface LabelledQuery {
  q: string;
  want: string[];
  kind: string;
}

/**
 * The queries in `tests/search` that claims are checked on. Nobody looks at single failures, since what is tuned on them can't be
 * checked on them. `check` is how agents type. `hard` was written to avoid the guide's own words: dialects, circumlocutions, whole
 * lines of chats. `held` and `frozen` are by writers who saw neither code nor lexicon.
 */
export function readQueries(set: 'check' | 'hard' | 'held' | 'frozen'): LabelledQuery[] {
  const text = readFileSync(join(ROOT, 'tests', 'search', `${set}.jsonl`), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line));
}

/** The examples that search learns from, and that settings are tuned on: each has one right page. */
export function readTuning(): LabelledQuery[] {
  const texts = readTree(realContent).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const);
  return readExamples(texts, []).map(({ query, label }) => ({
    q: query,
    want: slugsOf([label]).filter(Boolean),
    kind: 'example',
  }));
}
