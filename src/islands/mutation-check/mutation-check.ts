import { formatRupiah } from '../../domain/money/money.ts';
import { missingForMutations, missingForOrders } from '../../domain/mutations/columns.ts';
import { copyFrom, labelCopy } from '../copy/clipboard.ts';
import { download } from '../download.ts';
import { FileIntake } from './file-intake.ts';
import {
  accountLine,
  pageLength,
  type Query,
  type ResultRow,
  type Status,
  statuses,
} from './mutation-view.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';

/** `<mutation-check>`: two exports in, a worker that matches them, and its answer a page of rows at a time. */
class MutationCheck extends HTMLElement {
  #worker: Worker | undefined;
  #intakes: FileIntake[] = [];
  #sources = new Map<string, string | Blob>();
  #query: Query = { status: '', text: '', sort: 'status', offset: 0 };

  connectedCallback(): void {
    this.#intakes = [...this.querySelectorAll<HTMLElement>('[data-side]')].map(
      (root) =>
        new FileIntake(
          root,
          (side, source) => {
            this.#sources.set(side, source);
            this.#ask({ type: 'read', side, source });
          },
          () => this.#ready(),
        ),
    );
    this.#on('run', 'click', () => this.#run());
    this.#on('cancel', 'click', () => this.#cancel());
    this.#on('status', 'change', (field) =>
      this.#ask({ type: 'query', query: this.#with({ status: value(field) as Status }) }),
    );
    this.#on('sort', 'change', (field) =>
      this.#ask({ type: 'query', query: this.#with({ sort: value(field) as Query['sort'] }) }),
    );
    this.#on('text', 'input', (field) =>
      this.#ask({ type: 'query', query: this.#with({ text: value(field) }) }),
    );
    this.#on('previous', 'click', () => this.#turn(-1));
    this.#on('next', 'click', () => this.#turn(1));
    this.#on('export', 'click', () => this.#ask({ type: 'export', query: this.#query }));
  }

  #ask(request: WorkerRequest): void {
    if (!this.#worker) {
      this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      this.#worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => this.#answer(data));
      this.#worker.addEventListener('error', () =>
        this.#say('Pencocokan berhenti karena kesalahan. Muat ulang halaman lalu coba lagi.'),
      );
    }
    this.#worker.postMessage(request);
  }

  #answer(reply: WorkerReply): void {
    switch (reply.type) {
      case 'read':
        this.#intakes.find(({ side }) => side === reply.side)?.show(reply);
        this.#ready();
        break;
      case 'progress':
        this.#find<HTMLProgressElement>('progress').value = reply.done;
        break;
      case 'matched':
        this.#running(false);
        this.#say(`Selesai. ${accountLine('Mutasi', reply.mutations)}.`);
        this.#find('account').textContent =
          `${accountLine('Mutasi', reply.mutations)}\n${accountLine('Pesanan', reply.orders)}`;
        for (const option of this.#find<HTMLSelectElement>('status').options) {
          const status = option.value as Status;
          if (status) option.text = `${statuses[status]} (${reply.counts[status].toLocaleString('id-ID')})`;
        }
        this.#find('result').hidden = false;
        this.#ask({ type: 'query', query: this.#with({}) });
        break;
      case 'rows':
        this.#showRows(reply.rows, reply.count, reply.query);
        break;
      case 'exported':
        download(reply.file, 'hasil-cek-mutasi.csv');
        break;
      case 'failed':
        this.#running(false);
        this.#say(`Pencocokan gagal: ${reply.why}`);
    }
  }

  /** Says what is still missing, or that it can begin. */
  #ready(): boolean {
    const [mutations, orders] = this.#intakes;
    const lacks = [
      ...(this.#sources.size < 2 ? ['kedua berkas'] : []),
      ...(mutations && this.#sources.has('mutations') && missingForMutations(mutations.mapping()).length > 0
        ? ['kolom uang masuk']
        : []),
      ...(orders && this.#sources.has('orders') && missingForOrders(orders.mapping()).includes('order')
        ? ['kolom nomor pesanan']
        : []),
      ...(orders && this.#sources.has('orders') && missingForOrders(orders.mapping()).includes('total')
        ? ['kolom total']
        : []),
    ];
    this.#find<HTMLButtonElement>('run').disabled = lacks.length > 0;
    this.#say(lacks.length > 0 ? `Masih perlu: ${lacks.join(', ')}.` : 'Siap dicocokkan.');
    return lacks.length === 0;
  }

  #run(): void {
    const [mutations, orders] = this.#intakes;
    if (!mutations || !orders || !this.#ready()) return;
    this.#running(true);
    this.#say('Mencocokkan…');
    this.#ask({ type: 'match', mutations: mutations.mapping(), orders: orders.mapping() });
  }

  /** Stops the worker; a new one reads the files again. */
  #cancel(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#running(false);
    for (const [side, source] of this.#sources)
      this.#ask({ type: 'read', side: side as 'mutations', source });
    this.#say('Dibatalkan. Berkasnya masih ada.');
  }

  #running(on: boolean): void {
    this.#find('cancel').hidden = !on;
    const progress = this.#find<HTMLProgressElement>('progress');
    progress.hidden = !on;
    progress.value = 0;
    this.#find<HTMLButtonElement>('run').disabled = on;
  }

  #with(change: Partial<Query>): Query {
    this.#query = { ...this.#query, offset: 0, ...change };
    return this.#query;
  }

  #turn(step: 1 | -1): void {
    this.#ask({
      type: 'query',
      query: this.#with({ offset: Math.max(0, this.#query.offset + step * pageLength) }),
    });
  }

  #showRows(rows: readonly ResultRow[], count: number, { offset }: Query): void {
    this.#find('rows').replaceChildren(...rows.map((row) => rowNode(row, (copied) => this.#say(copied))));
    this.#find('page').textContent =
      count === 0
        ? 'Tidak ada baris seperti ini.'
        : `Baris ${offset + 1}–${offset + rows.length} dari ${count.toLocaleString('id-ID')}`;
    this.#find<HTMLButtonElement>('previous').disabled = offset === 0;
    this.#find<HTMLButtonElement>('next').disabled = offset + rows.length >= count;
  }

  #say(line: string): void {
    this.#find('line').textContent = line;
  }

  #on(name: string, type: string, run: (field: HTMLElement) => void): void {
    const element = this.#find(name);
    element.addEventListener(type, () => run(element));
  }

  #find<Found extends HTMLElement>(name: string): Found {
    const found = this.querySelector<Found>(`[data-${name}]`);
    if (!found) throw new Error(`The check lacks data-${name}`);
    return found;
  }
}

function value(field: HTMLElement): string {
  return (field as HTMLInputElement).value;
}

function rowNode(
  { status, source, row, date, amount, text, orders, note }: ResultRow,
  say: (copied: string) => void,
): HTMLElement {
  const node = document.createElement('tr');
  const cell = (content: string, small = '', className = '') => {
    const td = document.createElement('td');
    td.className = className;
    td.textContent = content;
    if (small) {
      const span = document.createElement('span');
      span.className = 'note';
      span.textContent = small;
      td.append(span);
    }
    return td;
  };
  const money = amount === undefined ? '' : formatRupiah(amount);
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.className = 'button';
  labelCopy(copy, 'Salin', `baris ${row} ${source}`);
  const line = [statuses[status], `${source} baris ${row}`, date, money, orders, text]
    .filter(Boolean)
    .join(' | ');
  copy.addEventListener('click', async () => say(await copyFrom(copy, line)));
  const last = document.createElement('td');
  last.append(copy);
  node.append(
    cell(statuses[status], note),
    cell(`${source} baris ${row}`, date),
    cell(money, '', 'amount'),
    cell(orders),
    cell(text),
    last,
  );
  return node;
}

customElements.define('mutation-check', MutationCheck);
