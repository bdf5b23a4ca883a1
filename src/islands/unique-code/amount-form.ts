import type { AmountPiece } from '../../domain/money/marked-amount.ts';
import { createElement } from '../create-element.ts';
import { GuideElement } from '../element.ts';
import {
  type AmountFormView,
  addressWith,
  type FieldInput,
  fieldFromAddress,
  type Reveal,
} from './field-view.ts';

/** Milliseconds without a key after which the result is announced and the address follows. */
const settleMs = 500;

/**
 * The base class of the calculators with fields for amounts. The texts of the fields are in the address, under the fields' names.
 * Nothing typed is ever rewritten. Fields of the replies inside have no name, so that they stay out of the address.
 */
export abstract class AmountForm<Result> extends GuideElement {
  readonly #reveals = new Map<string, Reveal>();

  /** The view of what was typed; `input` gives a field by its name. */
  abstract view(input: (name: string) => FieldInput): AmountFormView<Result>;

  /** Writes a result into the panel, which is shown then. */
  abstract showResult(result: Result): void;

  override connect(): void {
    for (const input of this.#inputs) {
      // What the browser restored after a reload stays, unless the address says something.
      input.value = fieldFromAddress(location.search, input.name) ?? input.value;
      if (input.value !== '') this.#reveals.set(input.name, 'filled');
    }
    this.announce(this.#view.announcement);
    const form = this.query('form');
    this.listen('input', () => this.#change(), form);
    this.listen('change', ({ target }) => this.#leave(target), form);
    this.listen('submit', (event) => this.#submit(event), form);
    this.listen('reset', () => this.#reset(), form);
  }

  get #inputs(): HTMLInputElement[] {
    return this.queryAll('input[name]');
  }

  get #view(): AmountFormView<Result> {
    const texts = this.readFields();
    return this.view((name) => ({ text: texts[name] ?? '', reveal: this.#reveals.get(name) ?? 'no' }));
  }

  override render(): void {
    const { fields, result } = this.#view;
    for (const input of this.#inputs) {
      this.setText(`#${input.id}-dibaca`, fields[input.name]?.read ?? '');
      this.setProblem(input, fields[input.name]?.problem ?? '');
    }
    this.setShown('[data-result]', result !== undefined);
    if (result) this.showResult(result);
  }

  #change(): void {
    this.update();
    this.later('settle', settleMs, () => this.#settle());
  }

  #settle(): void {
    this.announce(this.#view.announcement);
    const query = addressWith(location.search, this.readFields());
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  }

  #leave(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && this.#reveals.get(target.name) !== 'always') {
      this.#reveals.set(target.name, 'filled');
    }
    this.#change();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    for (const { name } of this.#inputs) this.#reveals.set(name, 'always');
    this.later('settle', 0, () => this.#settle());
    await this.update();
    this.#inputs.find((input) => input.matches('[aria-invalid]'))?.focus();
  }

  #reset(): void {
    this.#reveals.clear();
    // The browser empties the fields after this event.
    this.later('settle', 0, () => {
      this.update();
      this.#settle();
      this.#inputs[0]?.focus();
    });
  }
}

/** A piece of an amount; its marked digits are a `<mark>`. */
export function pieceNode({ text, marked }: AmountPiece): Node {
  return marked ? createElement('mark', {}, text) : new Text(text);
}
