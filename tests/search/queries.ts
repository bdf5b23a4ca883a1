import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query as an agent types it, and the pages an agent would accept first; none for what the guide says nothing of. */
export interface LabelledQuery {
  q: string;
  want: string[];
  kind: string;
}

/**
 * The labelled queries in two halves by hash: settings are tuned on one, claims are checked on the other, whose single
 * failures nobody looks at while tuning. `tuning.jsonl` was looked at, so all of it belongs to the first.
 */
export function readQueries(half: 'tune' | 'check'): LabelledQuery[] {
  const own = read('queries.jsonl').filter(({ q }) => halfOf(q) === half);
  return half === 'tune' ? [...own, ...read('tuning.jsonl')] : own;
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
