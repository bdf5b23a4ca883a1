import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query as an agent types it, and the pages an agent would accept first; none for what the guide says nothing of. */
export interface LabelledQuery {
  q: string;
  want: string[];
  kind: string;
}

/** The labelled queries in two halves by hash: settings are tuned on one, claims are checked on the other. */
export function readQueries(half: 'tune' | 'check' | 'all'): LabelledQuery[] {
  const lines = readFileSync(join(import.meta.dirname, 'queries.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const queries = lines.map((line): LabelledQuery => JSON.parse(line));
  return half === 'all' ? queries : queries.filter(({ q }) => halfOf(q) === half);
}

function halfOf(query: string): 'tune' | 'check' {
  return (createHash('sha256').update(query).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'check';
}
