import Papa from 'papaparse';
import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { matchPayments } from '../../domain/mutations/match.ts';
import type { ReadMutations } from '../../domain/mutations/mutations.ts';
import type { ReadOrders } from '../../domain/mutations/orders.ts';
import { accountLine, accounts } from './accounts.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';
import { readMutationFile, readOrderFile } from './read-side.ts';
import {
  countRows,
  exportTable,
  findRows,
  formulaStart,
  queryRows,
  type ResultRow,
  resultRows,
} from './result-rows.ts';
import { summaryText } from './summary-text.ts';

const files: { mutations?: ReadMutations; orders?: ReadOrders } = {};
let result: ResultRow[] = [];
const reply = (message: WorkerReply) => postMessage(message);

/** The requests so far. One begins when the one before is answered, as it may need what that one has read. */
let answered = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  answered = answered
    .then(() => answer(data))
    .catch((error) => reply({ type: 'failed', why: error instanceof Error ? error.message : String(error) }));
});

async function answer(request: WorkerRequest): Promise<void> {
  switch (request.type) {
    case 'read': {
      const { side, source, choices } = request;
      const readSide = side === 'mutations' ? readMutationFile : readOrderFile;
      const { read, view } = await readSide(source, choices);
      Object.assign(files, { [side]: read });
      return reply({ type: 'read', side, view });
    }
    case 'match': {
      const { mutations, orders } = files;
      if (!mutations || !orders) return;
      const showProgress = (done: number) => reply({ type: 'progress', done });
      const matching = matchPayments(mutations.rows, orders.rows, showProgress);
      result = resultRows(matching, mutations, orders);
      const summary = summaryText(result, jakartaDate(Date.now()));
      const ends = accounts(matching, mutations, orders);
      const account = `${accountLine('Mutasi', ends.mutations)}\n${accountLine('Pesanan', ends.orders)}`;
      return reply({ type: 'matched', counts: countRows(result), account, summary });
    }
    case 'query':
      return reply({ type: 'rows', ...queryRows(result, request.query), query: request.query });
    case 'export': {
      const table = exportTable(findRows(result, request.query));
      const csv = Papa.unparse(table, { escapeFormulae: formulaStart });
      return reply({ type: 'exported', file: new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }) });
    }
  }
}
