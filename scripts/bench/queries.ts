import { createHash } from 'node:crypto';
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
 * The labelled queries in `tests/search`. `tune` may be looked at, and settings are tuned on it; claims are checked on `check`
 * and `hard`. Nobody looks at the single failures of these two, since what is tuned on them can't be checked on them.
 * `queries.jsonl` is how agents type. `hard.jsonl` was written to avoid the guide's own words: dialects, circumlocutions,
 * whole lines of chats. Each of these files is in two halves by hash. `tuning.jsonl` was looked at, so all of it is for tuning.
 * `held.jsonl` and `frozen.jsonl` are by writers who saw neither code nor lexicon; all of both is for checking.
 */
export function readQueries(set: 'tune' | 'check' | 'hard' | 'held' | 'frozen'): LabelledQuery[] {
  if (set === 'held' || set === 'frozen') return read(`${set}.jsonl`);
  const [typed, hard] = [read('queries.jsonl'), read('hard.jsonl')];
  if (set === 'check') return typed.filter(isForChecking);
  if (set === 'hard') return hard.filter(isForChecking);
  return [...[...typed, ...hard].filter((query) => !isForChecking(query)), ...read('tuning.jsonl')];
}

function read(file: string): LabelledQuery[] {
  const text = readFileSync(join(ROOT, 'tests', 'search', file), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line));
}

const isForChecking = ({ q }: LabelledQuery): boolean =>
  (createHash('sha256').update(q).digest()[0] ?? 0) % 2 === 1;
