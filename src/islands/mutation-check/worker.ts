import Papa from 'papaparse';
import { findMutationColumns, findOrderColumns } from '../../domain/mutations/columns.ts';
import { matchPayments } from '../../domain/mutations/match.ts';
import { readMutations, readOrders } from '../../domain/mutations/rows.ts';
import { accounts } from './accounts.ts';
import type { MatchSide, WorkerReply, WorkerRequest } from './protocol.ts';
import { readCsv } from './read-csv.ts';
import { findRows, queryRows } from './result-query.ts';
import { countRows, exportTable, type ResultRow, resultRows } from './result-rows.ts';

const tables: Partial<Record<MatchSide, string[][]>> = {};
let result: ResultRow[] = [];
const reply = (message: WorkerReply) => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    await answer(data);
  } catch (error) {
    reply({ type: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
});

async function answer(request: WorkerRequest): Promise<void> {
  switch (request.type) {
    case 'read': {
      const { side, source } = request;
      const { header, rows, problems } = await readCsv(source);
      tables[side] = rows;
      const mapping = side === 'mutations' ? findMutationColumns(header) : findOrderColumns(header);
      return reply({ type: 'read', side, header, rows: rows.length, problems, mapping });
    }
    case 'match': {
      const mutations = readMutations(tables.mutations ?? [], request.mutations);
      const orders = readOrders(tables.orders ?? [], request.orders);
      const showProgress = (done: number) => reply({ type: 'progress', done });
      const matching = matchPayments(mutations.rows, orders.rows, showProgress);
      result = resultRows(matching, mutations, orders);
      return reply({ type: 'matched', ...accounts(matching, mutations, orders), counts: countRows(result) });
    }
    case 'query':
      return reply({ type: 'rows', ...queryRows(result, request.query), query: request.query });
    case 'export': {
      // A spreadsheet would run a cell that begins like a formula. An apostrophe before it prevents that.
      const csv = Papa.unparse(exportTable(findRows(result, request.query)), { escapeFormulae: true });
      return reply({ type: 'exported', file: new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }) });
    }
  }
}
