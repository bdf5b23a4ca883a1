import type { Fillable } from '../../domain/replies/reply-text.ts';
import { type FieldState, type ReadyReplyView, type ShownPart, viewReadyReply } from './ready-reply-view.ts';

let fieldsMade = 0;

/**
 * `<ready-reply data-spec>`: fills a reply from its fields, or from the calculator around it, and lets it be copied
 * only when nothing is missing. The copy button within does the copying.
 */
export class ReadyReply extends HTMLElement {
  #reply: Fillable = { text: '', placeholders: [] };
  #given: Record<string, string> = {};
  #left = new Set<string>();
  #wasTried = false;
  #shown = '';
  #bound: AbortController | undefined;

  connectedCallback(): void {
    if (this.dataset.spec) this.#reply = JSON.parse(this.dataset.spec);
    this.#bound = new AbortController();
    const { signal } = this.#bound;
    for (const input of this.#inputs) describe(input);
    this.addEventListener('input', () => this.#show(), { signal });
    this.addEventListener('change', ({ target }) => this.#leave(target), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    // Before the copy button hears of it.
    this.addEventListener('click', (event) => this.#beforeCopy(event), { signal, capture: true });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#bound?.abort();
  }

  /** Sets what a calculator works out: values by placeholder, as they would be typed. */
  fill(values: Record<string, string>): void {
    this.#given = values;
    this.#show();
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[data-name]')];
  }

  get #view(): ReadyReplyView {
    const state = (typed: string, name: string): FieldState => ({ typed, wasLeft: this.#left.has(name) });
    return viewReadyReply(
      this.#reply,
      Object.fromEntries([
        ...Object.entries(this.#given).map(([name, typed]) => [name, state(typed, name)] as const),
        ...this.#inputs.map(({ value, dataset }) => [dataset.name, state(value, `${dataset.name}`)] as const),
      ]),
      this.#wasTried,
    );
  }

  #show(): void {
    const view = this.#view;
    const { parts, problems, message } = view;
    const next = JSON.stringify(view);
    if (next === this.#shown) return;
    this.#shown = next;
    this.querySelector('p[data-text]')?.replaceChildren(...parts.map(partNode));
    for (const input of this.#inputs) showProblem(input, problems[`${input.dataset.name}`] ?? '');
    const button = this.querySelector<HTMLElement>('copy-button');
    if (button) button.dataset.text = message ?? '';
    if (message !== undefined) this.#say('');
  }

  #leave(target: EventTarget | null): void {
    // What is said below the field moves the copy button: under a pressed pointer it would miss its click.
    if (!(target instanceof HTMLInputElement) || this.querySelector('copy-button:active')) return;
    this.#left.add(`${target.dataset.name}`);
    this.#show();
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.repeat) return;
    if (!event.ctrlKey && !event.metaKey && !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.querySelector<HTMLElement>('copy-button button')?.click();
  }

  #beforeCopy(event: Event): void {
    if (!(event.target instanceof Element) || !event.target.closest('copy-button')) return;
    const { refusal } = this.#view;
    if (!refusal) return;
    event.stopPropagation();
    this.#wasTried = true;
    this.#show();
    this.#say(refusal.text);
    this.#inputs.find(({ dataset }) => dataset.name === refusal.name)?.focus();
  }

  #say(text: string): void {
    const status = this.querySelector('[data-refusal]');
    if (status && status.textContent !== text) status.textContent = text;
  }
}

/** Ties a field to its hint and problem; ids are made here, so that copies of the markup stay apart. */
function describe(input: HTMLInputElement): void {
  const field = input.closest('[data-field]');
  fieldsMade += 1;
  const ids = [...(field?.querySelectorAll('p') ?? [])].map((line, at) => {
    line.id = `isian-balasan-${fieldsMade}-${at}`;
    return line.id;
  });
  input.setAttribute('aria-describedby', ids.join(' '));
}

function showProblem(input: HTMLInputElement, problem: string): void {
  const line = input.closest('[data-field]')?.querySelector('[data-problem]');
  if (line && line.textContent !== problem) line.textContent = problem;
  if (problem) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

function partNode({ text, name, isMissing, isAsked }: ShownPart): Node {
  if (name === undefined) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.dataset.slot = isAsked ? 'asked' : isMissing ? 'missing' : 'filled';
  mark.textContent = text;
  return mark;
}

customElements.define('ready-reply', ReadyReply);

declare global {
  interface HTMLElementTagNameMap {
    'ready-reply': ReadyReply;
  }
}
