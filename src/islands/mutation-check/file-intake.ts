import type { Mapping } from '../../domain/mutations/columns.ts';
import type { OrderStatus } from '../../domain/mutations/order-status.ts';
import { createElement } from '../create-element.ts';
import { GuideElement } from '../element.ts';
import { readStored, writeStored } from '../storage.ts';
import { fileLine, missingColumns } from './mutation-view.ts';
import type { MatchSide } from './protocol.ts';
import type { Choices, FileView } from './read-side.ts';

/** A file or a pasted text, and how it is read. */
export interface FileToRead {
  source: string | Blob;
  choices: Choices;
}

/** `<file-intake data-side>`: takes one of the two files in, shows how it was read, and has that corrected. Dispatches `file-to-read`. */
export class FileIntake extends GuideElement {
  /** What was taken in. Only this element sets it, and says so by `file-to-read`. */
  file: FileToRead | undefined;
  #view: FileView | undefined;

  override connect(): void {
    const file = this.query<HTMLInputElement>('[data-file]');
    const paste = this.query<HTMLTextAreaElement>('[data-paste]');
    this.listen('change', () => this.#take(file), file);
    this.listen('input', () => this.#read({ source: paste.value, choices: {} }), paste);
    const drag = (event: DragEvent) => {
      event.preventDefault();
      this.toggleAttribute('data-over', event.type === 'dragover');
      if (event.type === 'drop') this.#take(event.dataTransfer);
    };
    for (const type of ['dragover', 'dragleave', 'drop'] as const) this.listen(type, drag);
    this.listen('change', () => this.#choose({ separator: this.#separator.value }), this.#separator);
    this.listen('change', () => this.#choose({ header: this.#header.valueAsNumber - 1 }), this.#header);
    this.listen('change', () => this.#chooseColumns(), this.query('[data-columns]'));
    this.listen('change', () => this.#choose(this.#choices), this.query('[data-statuses]'));
  }

  get side(): MatchSide {
    return this.dataset.side as MatchSide;
  }

  /** The place of each column, as it was chosen or recognised; undefined before a file is read. */
  get columns(): Mapping<string> | undefined {
    return this.#view?.columns;
  }

  /** Shows what the worker read. Columns chosen by hand for the same header are used again. */
  show(view: FileView): void {
    const remembered = view.headerHash && this.file?.choices.columns === undefined && this.#remembered;
    if (remembered && remembered.header === view.headerHash) {
      this.#choose({ ...this.#choices, columns: remembered.columns });
      return;
    }
    this.#view = view;
    const isTable = view.preview.length > 0;
    this.setText('[data-summary]', isTable ? fileLine(view) : '');
    this.setList('[data-problems]', view.problems, (problem) => createElement('li', {}, problem));
    const table = this.query<HTMLDetailsElement>('[data-table]');
    table.hidden = !isTable;
    table.open ||= missingColumns(this.side, view.columns).length > 0;
    this.#separator.value = view.separator ?? '';
    this.#separator.disabled = view.separator === undefined;
    this.#header.value = String(view.header + 1);
    for (const select of this.#columnSelects) {
      select.replaceChildren(
        new Option('(tidak ada)', ''),
        ...view.names.map((name, place) => new Option(name || `Kolom ${place + 1}`, String(place))),
      );
      select.value = String(view.columns[select.dataset.column ?? '']?.[0] ?? '');
    }
    this.setList('[data-preview]', view.preview, ({ row, cells }) =>
      createElement(
        'tr',
        row === view.header + 1 ? { className: 'header' } : {},
        ...[String(row), ...cells].map((cell) => createElement('td', {}, cell)),
      ),
    );
    this.setList('[data-statuses]', view.statuses, ({ words, status, rows }) => {
      const select = createElement('select', { className: 'entry', dataset: { words } });
      const { content } = this.query<HTMLTemplateElement>('[data-status-options]');
      select.append(content.cloneNode(true));
      select.value = status ?? '';
      const name = createElement('span', {}, `Status “${words}” (${rows} baris)`);
      return createElement('label', { className: 'field' }, name, select);
    });
  }

  #take(from: HTMLInputElement | DataTransfer | null): void {
    const file = from?.files?.[0];
    if (!file) return;
    this.setText('[data-summary]', `Membaca ${file.name}…`);
    this.#read({ source: file, choices: {} });
    // Else choosing the same file again, when it has been changed, would say nothing.
    if (from instanceof HTMLInputElement) from.value = '';
  }

  /** Reads the file again. Another header or separator gives other columns. */
  #choose(choices: Choices): void {
    if (this.file) this.#read({ ...this.file, choices });
  }

  #chooseColumns(): void {
    const recognised = this.#view?.columns ?? {};
    const chosen = this.#columnSelects.filter(({ value }) => value !== '');
    const columns = Object.fromEntries(
      chosen.map(({ dataset: { column = '' }, value }) => {
        const own = recognised[column] ?? [];
        return [column, String(own[0]) === value ? own : [Number(value)]];
      }),
    );
    const header = this.#view?.headerHash;
    if (header) writeStored(this.#key, JSON.stringify({ header, columns }));
    this.#choose({ ...this.#choices, columns });
  }

  #read(file: FileToRead): void {
    this.file = file;
    this.dispatchEvent(new CustomEvent('file-to-read', { bubbles: true }));
  }

  /** What is chosen of the file that is shown. */
  get #choices(): Choices {
    const words = this.queryAll<HTMLSelectElement>('[data-statuses] select');
    const chosen = words.filter(({ value }) => value !== '');
    const statuses = Object.fromEntries(
      chosen.map(({ dataset, value }) => [dataset.words, value as OrderStatus]),
    );
    return { ...this.file?.choices, statuses };
  }

  get #separator(): HTMLSelectElement {
    return this.query('[name=separator]');
  }

  get #header(): HTMLInputElement {
    return this.field('header');
  }

  get #columnSelects(): HTMLSelectElement[] {
    return this.queryAll('[data-columns] select');
  }

  get #key(): string {
    return `panduan-cs:kolom:${this.side}`;
  }

  get #remembered(): { header: string; columns: Mapping<string> } | undefined {
    try {
      return JSON.parse(readStored(this.#key) ?? '');
    } catch {
      return undefined;
    }
  }
}

customElements.define('file-intake', FileIntake);

declare global {
  interface HTMLElementEventMap {
    'file-to-read': Event;
  }
}
