import type { Choices, FileView } from './read-side.ts';
import type { Query, ResultRow, Status } from './result-rows.ts';

export type MatchSide = 'mutations' | 'orders';

/** What the page asks the worker to do. Rows and results stay in the worker, so that the page never waits for them. */
export type WorkerRequest =
  | { type: 'read'; side: MatchSide; source: string | Blob; choices: Choices }
  | { type: 'match' }
  | { type: 'query'; query: Query }
  | { type: 'export'; query: Omit<Query, 'offset'> };

/** What the worker answers. `done`: from 0 to 1. `account`: where every row ended. `summary`: the result as a message for the team. */
export type WorkerReply =
  | { type: 'read'; side: MatchSide; view: FileView }
  | { type: 'progress'; done: number }
  | { type: 'matched'; counts: Record<Status, number>; account: string; summary: string }
  | { type: 'rows'; rows: ResultRow[]; count: number; query: Query }
  | { type: 'exported'; file: Blob }
  | { type: 'failed'; why: string };
