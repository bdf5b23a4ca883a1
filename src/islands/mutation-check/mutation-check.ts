import { copyFrom, createCopyButton } from '../copy/copy-from.ts';
import { createElement } from '../create-element.ts';
import { download } from '../download.ts';
import { GuideElement } from '../element.ts';
import type { FileIntake } from './file-intake.ts';
import './file-intake.ts';
import { amountText, missingParts, pageLine, readinessLine, rowLine, stuckLine } from './mutation-view.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';
import { pageLength, type Query, type ResultRow, type Status, statuses } from './result-rows.ts';

/** `<mutation-check>`: two exports in, a worker that matches them, and its result a page of rows at a time. */
class MutationCheck extends GuideElement {
  #worker: Worker | undefined;
  #summary = '';
  /** Rows of the result before the first that is shown. */
  #offset = 0;
  #isRunning = false;

  override connect(): void {
    this.listen('file-to-read', ({ target }) => this.#read(target as FileIntake));
    // A file dropped beside its place would replace the page.
    for (const type of ['dragover', 'drop'] as const)
      this.listen(type, (event) => event.preventDefault(), window);
    this.onClick('[data-run]', () => this.#run());
    this.onClick('[data-cancel]', () => this.#cancel());
    this.listen('input', () => this.#showFrom(0), this.query('.tools'));
    this.onClick('[data-previous]', () => this.#showFrom(Math.max(0, this.#offset - pageLength)));
    this.onClick('[data-next]', () => this.#showFrom(this.#offset + pageLength));
    this.onClick('[data-export]', () => this.#post({ type: 'export', query: this.#query }));
    this.onClick('[data-export-stuck]', () =>
      this.#post({ type: 'export', query: { status: 'paired', text: '', sort: 'status' } }),
    );
    this.onClick('[data-copy-summary]', async (button) => {
      this.announce(await copyFrom(button, this.#summary));
    });
    this.onClick('[data-copy-row]', async (button) => {
      this.announce(await copyFrom(button, button.dataset.copyRow ?? ''));
    });
  }

  get #intakes(): FileIntake[] {
    return this.queryAll('file-intake');
  }

  get #query(): Query {
    return {
      status: this.field('status').value as Query['status'],
      text: this.field('text').value,
      sort: this.field('sort').value as Query['sort'],
      offset: this.#offset,
    };
  }

  get #missing(): string[] {
    return missingParts(Object.fromEntries(this.#intakes.map(({ side, columns }) => [side, columns])));
  }

  #read({ side, file }: FileIntake): void {
    if (file) this.#post({ type: 'read', side, ...file });
  }

  #post(request: WorkerRequest): void {
    if (!this.#worker) {
      this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      this.#worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => this.#receive(data);
      this.#worker.onerror = () =>
        this.announce('Pencocokan berhenti karena kesalahan. Muat ulang halaman lalu coba lagi.');
    }
    this.#worker.postMessage(request);
  }

  #receive(reply: WorkerReply): void {
    switch (reply.type) {
      case 'read':
        this.query<FileIntake>(`file-intake[data-side=${reply.side}]`).show(reply.view);
        this.announce(readinessLine(this.#missing));
        this.update();
        break;
      case 'progress':
        this.query('progress').value = reply.done;
        break;
      case 'matched':
        this.#showMatched(reply);
        break;
      case 'rows':
        this.#showRows(reply.rows, reply.count, reply.query);
        break;
      case 'exported':
        download(reply.file, 'hasil-cek-mutasi.csv');
        break;
      case 'failed':
        this.#setRunning(false);
        this.announce(`Pencocokan gagal: ${reply.why}`);
    }
  }

  #run(): void {
    this.#setRunning(true);
    this.announce('Mencocokkan…');
    this.#post({ type: 'match' });
  }

  /** Stops the worker. A new one reads the files again. */
  #cancel(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#setRunning(false);
    for (const intake of this.#intakes) this.#read(intake);
    this.announce('Dibatalkan. Berkasnya masih ada.');
  }

  #setRunning(isRunning: boolean): void {
    this.#isRunning = isRunning;
    this.query('progress').value = 0;
    this.update();
  }

  override render(): void {
    this.query<HTMLButtonElement>('[data-run]').disabled = this.#isRunning || this.#missing.length > 0;
    this.setShown('[data-cancel]', this.#isRunning);
    this.setShown('[data-progress]', this.#isRunning);
  }

  #showMatched({ counts, account, summary }: Extract<WorkerReply, { type: 'matched' }>): void {
    this.#setRunning(false);
    const stuck = stuckLine(counts.paired);
    this.#summary = summary;
    this.announce(`Selesai. ${stuck}.`);
    this.setText('[data-stuck]', stuck);
    this.setShown('[data-export-stuck]', counts.paired > 0);
    this.setText('[data-account]', account);
    for (const option of this.queryAll<HTMLOptionElement>('[name=status] option:not([value=""])')) {
      const status = option.value as Status;
      option.text = `${statuses[status]} (${counts[status].toLocaleString('id-ID')})`;
    }
    this.setShown('[data-result]', true);
    this.#showFrom(0);
  }

  #showFrom(offset: number): void {
    this.#offset = offset;
    this.#post({ type: 'query', query: this.#query });
  }

  #showRows(rows: readonly ResultRow[], count: number, { offset }: Query): void {
    this.setList('[data-rows]', rows, rowNode);
    this.setText('[data-page]', pageLine(offset, rows.length, count));
    this.query<HTMLButtonElement>('[data-previous]').disabled = offset === 0;
    this.query<HTMLButtonElement>('[data-next]').disabled = offset + rows.length >= count;
  }
}

function rowNode(row: ResultRow): HTMLElement {
  const { status, source, date, orders, text } = row;
  const place = [`${source} baris ${row.row}`, date].filter(Boolean).join(' · ');
  const own = [createElement('strong', {}, amountText(row)), note(place)];
  const isPayment = source === 'mutasi';
  const cells = [
    cell(createElement('span', { className: 'status' }, statuses[status]), note(row.note)),
    cell(...(isPayment ? own : []), text),
    cell(isPayment ? orders : `${orders} `, ...(isPayment ? [] : own)),
    cell(createCopyButton(`baris ${row.row} ${source}`, { copyRow: rowLine(row) })),
  ];
  return createElement('tr', { dataset: { status } }, ...cells);
}

function cell(...children: (HTMLElement | string)[]): HTMLElement {
  return createElement('td', {}, ...children);
}

function note(text: string): HTMLElement | string {
  return text && createElement('p', { className: 'muted' }, text);
}

customElements.define('mutation-check', MutationCheck);
