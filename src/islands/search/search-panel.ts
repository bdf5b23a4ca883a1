import { type Engine, loadEngine, type SearchAnswer } from '../../search/engine.ts';
import { copyFrom } from '../copy/copy-from.ts';
import { GuideElement } from '../element.ts';
import { followDay, readerToday } from '../on-days/follow-day.ts';
import { dropGonePins, loadPins } from '../pins/pins.ts';
import { readSignOffLine, withSignOff } from '../sign-off/sign-off.ts';
import { ActiveRow } from './active-row.ts';
import { answersTo } from './answers.ts';
import { loadRecent } from './queries.ts';
import { storeRecent, withRecent } from './recent.ts';
import { offerGapForm, showHints, showView } from './search-dom.ts';
import { type Filter, gapLine, viewAnswer } from './search-view.ts';

/** How the text in a field is answered until the reader chooses otherwise: as corrected, from the front index, without a filter. */
const usual = { literally: false, fully: false, filter: { kind: '', area: '' } satisfies Filter as Filter };

let loading: Promise<Engine> | undefined;

/** Loads the engine, once for all panels of the page. After a failure the next call tries again. */
export function loadSharedEngine(): Promise<Engine> {
  if (!loading) {
    loading = loadEngine();
    loading.then(
      ({ vocabulary }) => dropGonePins(vocabulary.index.urls),
      () => {
        loading = undefined;
      },
    );
  }
  return loading;
}

/** `<search-panel data-areas>`: answers the field whose `aria-controls` names its list. Dispatches `settled` once results are final. */
export class SearchPanel extends GuideElement {
  #field!: HTMLInputElement;
  #active!: ActiveRow;
  #engine: Engine | undefined;
  #chosen = usual;
  /** Aborted when the next query is asked. */
  #turn = new AbortController();
  /** What is shown; undefined while nothing is typed. */
  #shown: SearchAnswer | undefined;
  #followsDay = false;

  override connect(): void {
    const { id } = this.query('[data-part=list]');
    this.#field = document.querySelector(`[aria-controls="${id}"]`) as HTMLInputElement;
    this.#active = new ActiveRow(this.#field, this);
    this.listen('input', () => this.askAnew(true), this.#field);
    this.listen('keydown', (event) => this.#press(event), this.#field);
    this.listen('click', (event) => this.#click(event));
    // Who comes back from another tab pastes the next chat, which takes the place of the last one.
    this.listen('focus', () => document.activeElement === this.#field && this.#field.select(), window);
    // A finger on a result must not take the focus, and the keyboard, from the field.
    this.listen('pointerdown', (event) => {
      if ((event.target as Element).closest('button')) event.preventDefault();
    });
  }

  /** Answers another text than before: without the filter that was chosen for that one. `isTyping`: see `ask`. */
  askAnew(isTyping: boolean): void {
    this.#chosen = usual;
    this.ask(isTyping);
  }

  /** Answers the text in the field. `isTyping`: its last word may be unfinished. */
  async ask(isTyping = false): Promise<void> {
    this.#turn.abort();
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    this.#active.clear();
    const query = this.#field.value.trim();
    if (query === '') this.#showHints();
    try {
      if (!this.#engine) {
        if (query !== '') this.#wait('Memuat pencarian…', query);
        this.#engine = await loadSharedEngine();
      }
    } catch {
      if (!signal.aborted && query !== '') this.#fail(query);
      return;
    }
    // What was typed meanwhile is answered by a call of its own.
    if (signal.aborted) return;
    // Pins may have been dropped.
    if (query === '') this.#showHints();
    else await this.#answer(this.#engine, query, isTyping, signal);
  }

  async #answer(engine: Engine, query: string, typing: boolean, signal: AbortSignal): Promise<void> {
    for await (const answer of answersTo(engine, query, { ...this.#chosen, typing }, signal)) {
      if (signal.aborted) return;
      this.#show(engine, answer);
    }
    if (!signal.aborted) this.#settle(query);
  }

  #show(engine: Engine, answer: SearchAnswer): void {
    this.#shown = answer;
    const view = viewAnswer(answer, engine, this.#chosen.filter, this.readData('areas'), readerToday());
    if (!this.#followsDay && view.rows.some(({ ends, reply }) => ends || reply?.ends)) {
      this.#followsDay = true;
      // The same results, as they are on another day.
      followDay(() => this.#shown && this.#show(engine, this.#shown));
    }
    showView(this, view);
    this.#active.refresh();
  }

  #showHints(): void {
    this.#shown = undefined;
    showHints(this, loadRecent(), loadPins());
    this.#active.refresh();
    this.#settle('');
  }

  #wait(line: string, query: string): void {
    this.setShown('[data-part=retry]', false);
    this.setText('[data-part=status]', line);
    Object.assign(this.query('[data-part=list]').dataset, { settled: 'false', query });
  }

  #fail(query: string): void {
    this.#wait('Pencarian gagal dimuat. Periksa koneksi lalu coba lagi.', query);
    this.setShown('[data-part=retry]', true);
    this.#settle(query);
  }

  #settle(query: string): void {
    if (import.meta.env.HEARS_BACK) offerGapForm(this, query);
    Object.assign(this.query('[data-part=list]').dataset, { settled: 'true', query });
    this.dispatchEvent(new Event('settled', { bubbles: true }));
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#active.move(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const isCopy = event.ctrlKey || event.metaKey;
      const { row } = this.#active;
      const target = row?.querySelector<HTMLElement>(isCopy ? '[data-send]' : 'a');
      if (target) target.click();
      else if (!isCopy) this.ask();
      else if (row) this.setText('[data-part=status]', 'Hasil ini tidak punya balasan untuk disalin.');
    } else if (event.key === 'Escape') {
      // A search field would take the first Esc to clear itself.
      const dialog = this.#field.closest('dialog');
      if (dialog) event.preventDefault();
      dialog?.close();
    }
  }

  #click(event: Event): void {
    const target = (event.target as Element).closest<HTMLElement>('[data-act], [data-copy], a');
    if (!target) return;
    const { act, value = '', copy } = target.dataset;
    const query = this.#shown?.query ?? '';
    if (target.matches('a, [data-copy]') && query) storeRecent(withRecent(loadRecent(), query));
    if (target.matches('a')) return;
    if (import.meta.env.HEARS_BACK && act === 'tell') {
      // The form takes the focus.
      import('../feedback/gap-form.ts').then(
        ({ showGapForm }) => showGapForm(target, query),
        () => this.setText('[data-part=status]', 'Formulir gagal dimuat. Periksa koneksi lalu coba lagi.'),
      );
      return;
    }
    if ('send' in target.dataset) this.#copy(target, withSignOff(copy ?? '', readSignOffLine()));
    else if (copy !== undefined) this.#copy(target, copy);
    else if (act === 'gap') this.#copy(target, gapLine(query));
    else if (act === 'forget') {
      storeRecent([]);
      this.#showHints();
    } else {
      if (act === 'recent') this.#field.value = value;
      if (act === 'literally' || act === 'fully') this.#chosen = { ...this.#chosen, [act]: true };
      if (act === 'kind' || act === 'area') {
        const { filter } = this.#chosen;
        this.#chosen = { ...this.#chosen, filter: { ...filter, [act]: filter[act] === value ? '' : value } };
      }
      this.ask();
    }
    this.#field.focus();
    // What is copied ends a chat.
    if (copy !== undefined || act === 'gap') this.#field.select();
  }

  /** The field keeps the focus, so the button's own words would not be heard. */
  async #copy(button: HTMLElement, text: string): Promise<void> {
    const remark = 'internal' in button.dataset ? '. Ini jawaban internal, jangan dikirim ke pelanggan.' : '';
    this.setText('[data-part=status]', await copyFrom(button, text, remark));
  }
}

customElements.define('search-panel', SearchPanel);
