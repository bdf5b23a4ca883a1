import Papa from 'papaparse';
import type { Mapping } from '../../domain/mutations/columns.ts';
import { matchPayments } from '../../domain/mutations/match.ts';
import { findMutationTable } from '../../domain/mutations/mutation-table.ts';
import { readMutations } from '../../domain/mutations/mutations.ts';
import { findOrderTable } from '../../domain/mutations/order-table.ts';
import { readOrders } from '../../domain/mutations/orders.ts';
import type { Records } from '../../domain/mutations/table.ts';
import { accounts } from './accounts.ts';
import type { MatchSide, WorkerReply, WorkerRequest } from './protocol.ts';
import { mutationProblems, readFile } from './read-file.ts';
import { findRows, queryRows } from './result-query.ts';
import { countRows, exportTable, type ResultRow, resultRows } from './result-rows.ts';

const files: Record<MatchSide, Records> = { mutations: [], orders: [] };
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
      const findTable = side === 'mutations' ? findMutationTable : findOrderTable;
      const { records, problems } = await readFile(source, { findTable });
      files[side] = records;
      const { names, first, columns } = findTable(records);
      const mapping: Mapping<string> = columns;
      if (side === 'mutations') {
        const { direction, rows } = readMutations(records, findMutationTable(records));
        problems.push(
          ...mutationProblems(
            direction,
            rows.map(({ row }) => records[row - 1] ?? []),
          ),
        );
        if (direction === 'unknown') mapping.amount = [];
      }
      return reply({ type: 'read', side, header: names, rows: records.length - first, problems, mapping });
    }
    case 'match': {
      const [money, due] = [files.mutations, files.orders];
      const mutations = readMutations(money, { ...findMutationTable(money), columns: request.mutations });
      const orders = readOrders(due, { ...findOrderTable(due), columns: request.orders });
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
