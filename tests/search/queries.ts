import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query as an agent types it, and the pages an agent would accept first; none for what the guide says nothing of. */
export interface LabelledQuery {
  q: string;
  want: string[];
  kind: string;
}

/** `tune`: may be looked at, and settings are tuned on it. `check` and `hard`: claims are checked on them. */
export type QuerySet = 'tune' | 'check' | 'hard';

/**
 * The labelled queries, each file in two halves by hash: nobody looks at the single failures of a checking half, since what
 * is tuned on them can't be checked on them. `queries.jsonl` is how agents type; `hard.jsonl` was written to avoid the
 * guide's own words: dialects, circumlocutions, whole lines of chats. `tuning.jsonl` was looked at, so all of it is for tuning.
 */
export function readQueries(set: QuerySet): LabelledQuery[] {
  const half = (file: string, wanted: 'tune' | 'check') => read(file).filter(({ q }) => halfOf(q) === wanted);
  if (set === 'check') return half('queries.jsonl', 'check');
  if (set === 'hard') return half('hard.jsonl', 'check');
  return [...half('queries.jsonl', 'tune'), ...half('hard.jsonl', 'tune'), ...read('tuning.jsonl')];
}

function read(file: string): LabelledQuery[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line): LabelledQuery => JSON.parse(line));
}

function halfOf(query: string): 'tune' | 'check' {
  return (createHash('sha256').update(query).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'check';
}
