import type { Mapping, MutationColumn, OrderColumn } from '../../domain/mutations/columns.ts';
import type { Account } from './accounts.ts';
import type { Query } from './result-query.ts';
import type { ResultRow, Status } from './result-rows.ts';

export type MatchSide = 'mutations' | 'orders';

/** What the page asks the worker to do. Tables and results stay in the worker, so that the page never waits for them. */
export type WorkerRequest =
  | { type: 'read'; side: MatchSide; source: string | Blob }
  | { type: 'match'; mutations: Mapping<MutationColumn>; orders: Mapping<OrderColumn> }
  | { type: 'query'; query: Query }
  | { type: 'export'; query: Query };

/** What the worker answers. `done`: from 0 to 1. */
export type WorkerReply =
  | {
      type: 'read';
      side: MatchSide;
      header: readonly string[];
      rows: number;
      problems: string[];
      mapping: Mapping<string>;
    }
  | { type: 'progress'; done: number }
  | { type: 'matched'; mutations: Account; orders: Account; counts: Record<Status, number> }
  | { type: 'rows'; rows: ResultRow[]; count: number; query: Query }
  | { type: 'exported'; file: Blob }
  | { type: 'failed'; why: string };
