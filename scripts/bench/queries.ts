import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/project.mjs';

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
