import type { Mapping } from '../../domain/mutations/columns.ts';
import { createElement } from '../create-element.ts';
import { GuideElement } from '../element.ts';
import { readStored, writeStored } from '../storage.ts';
import type { MatchSide, WorkerReply } from './protocol.ts';

/**
 * `<file-intake data-side>`: takes one of the two files in, and shows what was read of it and which column is which. Dispatches
 * `source` with the file or the pasted text, and `mapping` when a column is chosen by hand.
 */
export class FileIntake extends GuideElement {
  #header: readonly string[] = [];
  #recognised: Mapping<string> = {};

  override connect(): void {
    const drop = this.query('[data-drop]');
    const file = this.query<HTMLInputElement>('[data-file]');
    const paste = this.query<HTMLTextAreaElement>('[data-paste]');
    this.listen('change', () => this.#take(file.files?.[0]), file);
    this.listen('input', () => this.#send(paste.value), paste);
    const drag = (event: DragEvent) => {
      event.preventDefault();
      drop.toggleAttribute('data-over', event.type === 'dragover');
      if (event.type === 'drop') this.#take(event.dataTransfer?.files[0]);
    };
    for (const type of ['dragover', 'dragleave', 'drop'] as const) this.listen(type, drag, drop);
    this.listen('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      writeStored(this.#key, JSON.stringify({ header: this.#header, mapping: this.mapping }));
      this.dispatchEvent(new Event('mapping', { bubbles: true }));
    });
  }

  get side(): MatchSide {
    return this.dataset.side as MatchSide;
  }

  /** The column of each thing, as the reader chose it or as it was recognised. */
  get mapping(): Mapping<string> {
    const chosen = this.#selects.filter(({ value }) => value !== '');
    return Object.fromEntries(
      chosen.map(({ dataset: { column = '' }, value }) => {
        const own = this.#recognised[column] ?? [];
        return [column, String(own[0]) === value ? own : [Number(value)]];
      }),
    );
  }

  /** Shows what the worker read. A mapping made by hand for the same header is used again. */
  show({ header, rows, problems, mapping }: Extract<WorkerReply, { type: 'read' }>): void {
    this.#header = header;
    this.#recognised = mapping;
    const summary = `${rows.toLocaleString('id-ID')} baris, ${header.length} kolom`;
    this.setText('[data-summary]', header.length === 0 ? '' : summary);
    this.setList('[data-problems]', problems, (problem) => createElement('li', {}, problem));
    const known = this.#storedMapping ?? mapping;
    for (const select of this.#selects) {
      select.replaceChildren(
        new Option('(tidak ada)', ''),
        ...header.map((name, index) => new Option(name || `Kolom ${index + 1}`, String(index))),
      );
      select.value = String(known[select.dataset.column ?? '']?.[0] ?? '');
    }
    this.setShown('[data-mapping]', header.length > 0);
  }

  #take(file: File | undefined): void {
    if (!file) return;
    this.setText('[data-summary]', `Membaca ${file.name}…`);
    this.#send(file);
  }

  #send(detail: string | Blob): void {
    this.dispatchEvent(new CustomEvent('source', { detail, bubbles: true }));
  }

  get #selects(): HTMLSelectElement[] {
    return this.queryAll('select');
  }

  get #key(): string {
    return `panduan-cs:kolom:${this.side}`;
  }

  get #storedMapping(): Mapping<string> | undefined {
    try {
      const { header, mapping } = JSON.parse(readStored(this.#key) ?? '{}');
      return JSON.stringify(header) === JSON.stringify(this.#header) ? mapping : undefined;
    } catch {
      return undefined;
    }
  }
}

customElements.define('file-intake', FileIntake);

declare global {
  interface HTMLElementEventMap {
    source: CustomEvent<string | Blob>;
    mapping: Event;
  }
}
