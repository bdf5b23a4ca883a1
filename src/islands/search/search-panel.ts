import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { type Engine, loadEngine, type SearchAnswer } from '../../search/engine.ts';
import type { Hit } from '../../search/rank.ts';
import { copyFrom } from '../copy/clipboard.ts';
import { withRecent } from './recent.ts';
import { loadRecent, storeRecent } from './recent-store.ts';
import { type Elements, renderHints, renderView } from './search-dom.ts';
import { type Filter, gapLine, type SearchView, viewAnswer } from './search-view.ts';

/** Milliseconds without a key after which typing rests. */
const rest = 150;

const unfiltered: Filter = { kind: '', area: '' };

function hitsOf({ ranking }: SearchAnswer): Hit[] {
  return [...ranking.confident, ...ranking.related];
}

/** What a panel works with: its field and where its results go, and the areas' names. */
export interface PanelOptions {
  field: HTMLInputElement;
  results: HTMLElement;
  areaLabels: Readonly<Record<string, string>>;
  /** Called whenever the query has its final results. */
  onSettled?: (query: string) => void;
}

let loading: Promise<Engine> | undefined;

/** The engine, loaded once for all panels of the page. A failed load is tried again on the next call. */
export function engineOf(): Promise<Engine> {
  loading ??= loadEngine();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The combobox: answers what is typed in a field with a grid of results below it. */
export class SearchPanel {
  readonly #options: PanelOptions;
  #engine: Engine | undefined;
  #filter = unfiltered;
  #literally = false;
  #active = -1;
  #turn = 0;
  #typing = false;
  #view: SearchView | undefined;

  constructor(options: PanelOptions) {
    this.#options = options;
    const { field, results } = options;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-haspopup', 'grid');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-autocomplete', 'list');
    field.addEventListener('input', () => {
      this.#literally = false;
      this.#filter = unfiltered;
      this.ask(true);
    });
    field.addEventListener('keydown', (event) => this.#onKey(event));
    results.addEventListener('click', (event) => this.#onClick(event));
    // A finger on a result must not take the focus, and the keyboard, from the field.
    results.addEventListener('pointerdown', (event) => {
      if ((event.target as Element).closest('button')) event.preventDefault();
    });
  }

  /** Answers what stands in the field. `typing`: its last word may be unfinished. */
  async ask(typing = false): Promise<void> {
    const turn = ++this.#turn;
    this.#typing = typing;
    const query = this.#options.field.value.trim();
    this.#active = -1;
    if (!this.#engine) {
      this.#say('Memuat pencarian…', query);
      try {
        this.#engine = await engineOf();
      } catch {
        if (turn === this.#turn) this.#fail(query);
        return;
      }
      // Typed on while loading: that call answers.
      if (turn !== this.#turn) return;
    }
    if (query === '') return this.#showHints();
    const engine = this.#engine;
    const coming = engine.prepare(query, typing);
    if (coming) {
      this.#say('Mencari…', query);
      try {
        await coming;
      } catch {
        if (turn === this.#turn) this.#fail(query);
        return;
      }
      if (turn !== this.#turn) return;
    }
    const answer = engine.ask(query, { typing, literally: this.#literally });
    this.#show(answer);
    try {
      await this.#complete(engine, answer, turn);
    } catch {
      // The answers or the full text can't be had; titles stand.
    }
    if (turn !== this.#turn) return;
    this.#settle(query);
    this.#prepareSlips(engine, turn);
  }

  /** Shows the answer again whenever more of it has come: its cards, then what the full text adds. */
  async #complete(engine: Engine, answer: SearchAnswer, turn: number): Promise<void> {
    const cards = engine.fetchCards(hitsOf(answer));
    if (cards) {
      await cards;
      if (turn !== this.#turn) return;
      this.#show(answer);
    }
    if (engine.knowsText) return;
    // Asked once typing rests: the full text's answer would come too late for all keys but the last.
    await new Promise((resolve) => setTimeout(resolve, rest));
    if (turn !== this.#turn) return;
    const deeper = await engine.deepen(answer);
    await engine.fetchCards(hitsOf(deeper));
    if (turn === this.#turn) this.#show(deeper);
  }

  /** Nobody waits now: what slips are looked up in may come; where it was missing, the query is answered anew. */
  #prepareSlips(engine: Engine, turn: number): void {
    const coming = engine.prepareSlips();
    coming?.then(
      () => {
        if (turn === this.#turn) this.ask(this.#typing);
      },
      () => {
        // Tried again after the next query.
      },
    );
  }

  #show(answer: SearchAnswer): void {
    const engine = this.#engine;
    if (!engine) return;
    const view = viewAnswer(answer, engine, this.#filter, this.#options.areaLabels, jakartaDate(Date.now()));
    this.#view = view;
    renderView(this.#elements(), view, this.#literally);
    this.#options.field.setAttribute('aria-expanded', String(view.rows.length + view.related.length > 0));
    this.#activate(this.#active);
  }

  #showHints(): void {
    this.#view = undefined;
    renderHints(this.#elements(), loadRecent());
    this.#options.field.setAttribute('aria-expanded', 'false');
    this.#options.field.removeAttribute('aria-activedescendant');
    this.#settle('');
  }

  #say(line: string, query: string): void {
    const { status, list } = this.#elements();
    status.textContent = line;
    list.dataset.settled = 'false';
    list.dataset.query = query;
  }

  #fail(query: string): void {
    this.#say('Pencarian gagal dimuat. Periksa koneksi lalu coba lagi.', query);
    this.#elements().retry.hidden = false;
    this.#settle(query);
  }

  #settle(query: string): void {
    const { list } = this.#elements();
    list.dataset.query = query;
    list.dataset.settled = 'true';
    this.#options.onSettled?.(query);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const rows = this.#rows();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (rows.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#activate(
        (this.#active + step + rows.length + (this.#active < 0 && step < 0 ? 1 : 0)) % rows.length,
      );
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      rows[Math.max(0, this.#active)]?.querySelector<HTMLElement>('[data-copy]')?.click();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const link = rows[Math.max(0, this.#active)]?.querySelector('a');
      if (link) {
        this.#remember();
        link.click();
      } else this.ask();
    } else if (event.key === 'Escape') {
      // A search field would take the first Esc to clear itself.
      const dialog = this.#options.field.closest('dialog');
      if (dialog) event.preventDefault();
      dialog?.close();
    }
  }

  #onClick(event: Event): void {
    const target = (event.target as Element).closest<HTMLElement>('[data-act], [data-copy], a');
    if (!target) return;
    if (target.matches('a')) {
      this.#remember();
      return;
    }
    const { act, value = '', copy } = target.dataset;
    const { field } = this.#options;
    if (copy !== undefined) {
      this.#remember();
      this.#copy(target, copy);
    } else if (act === 'retry') {
      target.hidden = true;
      this.ask();
    } else if (act === 'literally') {
      this.#literally = true;
      this.ask();
    } else if (act === 'recent') {
      field.value = value;
      this.ask();
    } else if (act === 'forget') {
      storeRecent([]);
      this.#showHints();
    } else if (act === 'gap') {
      this.#copy(target, gapLine(this.#view?.query ?? ''));
    } else if (act === 'kind' || act === 'area') {
      this.#filter = { ...this.#filter, [act]: this.#filter[act] === value ? '' : value };
      this.ask();
    }
    field.focus();
  }

  /** The field keeps the focus, so the button's own words would not be heard. */
  async #copy(button: HTMLElement, text: string): Promise<void> {
    this.#elements().status.textContent = await copyFrom(button, text);
  }

  #remember(): void {
    if (this.#view) storeRecent(withRecent(loadRecent(), this.#view.query));
  }

  #rows(): HTMLElement[] {
    return [...this.#options.results.querySelectorAll<HTMLElement>('[role=row]')];
  }

  #activate(next: number): void {
    const rows = this.#rows();
    this.#active = Math.min(next, rows.length - 1);
    for (const [i, row] of rows.entries()) row.toggleAttribute('data-active', i === this.#active);
    const active = rows[this.#active];
    if (active) {
      this.#options.field.setAttribute(
        'aria-activedescendant',
        active.querySelector('[role=gridcell]')?.id ?? '',
      );
      active.scrollIntoView({ block: 'nearest' });
    } else this.#options.field.removeAttribute('aria-activedescendant');
  }

  #elements(): Elements {
    const find = (name: string) => this.#options.results.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const [status, notes, chips, list, related, retry] = [
      'status',
      'notes',
      'chips',
      'list',
      'related',
      'retry',
    ].map(find);
    if (!status || !notes || !chips || !list || !related || !retry)
      throw new Error('The search panel lacks a part');
    return { status, notes, chips, list, related, retry };
  }
}
