import type { Mapping } from '../../domain/mutations/columns.ts';
import type { MatchSide, WorkerReply } from './protocol.ts';

const key = 'panduan-cs:kolom';

/** One of the two files: takes it in, shows what was read of it, and holds which column is which. */
export class FileIntake {
  readonly side: MatchSide;
  readonly #root: HTMLElement;
  #header: string[] = [];

  constructor(
    root: HTMLElement,
    onSource: (side: MatchSide, source: string | Blob) => void,
    onMapping: () => void,
  ) {
    this.#root = root;
    this.side = root.dataset.side as MatchSide;
    const drop = this.#find('drop');
    const take = (file: File | null | undefined) => {
      if (!file) return;
      this.say(`Membaca ${file.name}…`);
      onSource(this.side, file);
    };
    const input = this.#find<HTMLInputElement>('file');
    input.addEventListener('change', () => take(input.files?.[0]));
    for (const type of ['dragover', 'dragleave', 'drop']) {
      drop.addEventListener(type, (event) => {
        event.preventDefault();
        drop.toggleAttribute('data-over', type === 'dragover');
      });
    }
    drop.addEventListener('drop', (event) => take((event as DragEvent).dataTransfer?.files[0]));
    const paste = this.#find<HTMLTextAreaElement>('paste');
    paste.addEventListener('input', () => onSource(this.side, paste.value));
    for (const select of this.#selects()) {
      select.addEventListener('change', () => {
        this.#remember();
        onMapping();
      });
    }
  }

  /** What the reader chose, or what was recognised. */
  mapping(): Mapping<string> {
    const chosen = this.#selects().filter(({ value }) => value !== '');
    return Object.fromEntries(chosen.map(({ dataset, value }) => [dataset.column ?? '', Number(value)]));
  }

  /** Shows what the worker read. A mapping made by hand for the same header is taken up again. */
  show({ header, rows, problems, mapping }: Extract<WorkerReply, { type: 'read' }>): void {
    this.#header = header;
    this.say(header.length === 0 ? '' : `${rows.toLocaleString('id-ID')} baris, ${header.length} kolom`);
    this.#find('problems').replaceChildren(
      ...problems.map((problem) => {
        const item = document.createElement('li');
        item.textContent = problem;
        return item;
      }),
    );
    const known = this.#remembered() ?? mapping;
    for (const select of this.#selects()) {
      select.replaceChildren(
        new Option('(tidak ada)', ''),
        ...header.map((name, i) => new Option(name || `Kolom ${i + 1}`, String(i))),
      );
      select.value = String(known[select.dataset.column ?? ''] ?? '');
    }
    this.#find('mapping').hidden = header.length === 0;
  }

  /** The line below the field. */
  say(line: string): void {
    this.#find('summary').textContent = line;
  }

  #remember(): void {
    try {
      localStorage.setItem(
        `${key}:${this.side}`,
        JSON.stringify({ header: this.#header, mapping: this.mapping() }),
      );
    } catch {
      // Not remembered; it is chosen again next time.
    }
  }

  #remembered(): Mapping<string> | undefined {
    try {
      const { header, mapping } = JSON.parse(localStorage.getItem(`${key}:${this.side}`) ?? '{}');
      return JSON.stringify(header) === JSON.stringify(this.#header) ? mapping : undefined;
    } catch {
      return undefined;
    }
  }

  #selects(): HTMLSelectElement[] {
    return [...this.#root.querySelectorAll<HTMLSelectElement>('[data-column]')];
  }

  #find<Found extends HTMLElement>(name: string): Found {
    const found = this.#root.querySelector<Found>(`[data-${name}]`);
    if (!found) throw new Error(`The intake lacks data-${name}`);
    return found;
  }
}
