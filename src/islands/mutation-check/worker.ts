import Papa from 'papaparse';
import { findMutationColumns, findOrderColumns } from '../../domain/mutations/columns.ts';
import { matchPayments } from '../../domain/mutations/match.ts';
import { readMutations, readOrders } from '../../domain/mutations/rows.ts';
import { accounts } from './accounts.ts';
import type { MatchSide, WorkerReply, WorkerRequest } from './protocol.ts';
import { readCsv } from './read-csv.ts';
import { findRows, queryRows } from './result-query.ts';
import { exportTable, type ResultRow, resultRows, type Status, statuses } from './result-rows.ts';

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
      return reply({
        type: 'read',
        side,
        header,
        rows: rows.length,
        problems,
        mapping,
      });
    }
    case 'match': {
      const mutations = readMutations(tables.mutations ?? [], request.mutations);
      const orders = readOrders(tables.orders ?? [], request.orders);
      const matching = matchPayments(mutations.rows, orders.rows, (done) =>
        reply({ type: 'progress', done }),
      );
      result = resultRows(matching, mutations, orders);
      const counts = Object.fromEntries(Object.keys(statuses).map((status) => [status, 0])) as Record<
        Status,
        number
      >;
      for (const { status } of result) counts[status] += 1;
      return reply({ type: 'matched', ...accounts(matching, mutations, orders), counts });
    }
    case 'query':
      return reply({ type: 'rows', ...queryRows(result, request.query), query: request.query });
    case 'export': {
      // A sheet would run a cell that begins like a formula; an apostrophe before it stops that and keeps the text.
      const csv = Papa.unparse(exportTable(findRows(result, request.query)), { escapeFormulae: true });
      return reply({ type: 'exported', file: new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }) });
    }
  }
}
