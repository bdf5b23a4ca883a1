import type { Fillable } from '../../domain/replies/reply-text.ts';
import { createElement } from '../create-element.ts';
import { GuideElement } from '../element.ts';
import { type FieldState, type ReadyReplyView, type ShownPart, viewReadyReply } from './ready-reply-view.ts';

let fieldCount = 0;

/**
 * `<ready-reply data-spec>`: fills a reply from its fields, or from the calculator around it, and lets it be copied only when
 * nothing is missing. The copy button inside does the copying.
 */
export class ReadyReply extends GuideElement {
  #reply: Fillable = { text: '', placeholders: [] };
  #given: Record<string, string> = {};
  readonly #left = new Set<string>();
  #wasTried = false;

  override connect(): void {
    this.#reply = this.readData('spec');
    for (const input of this.#inputs) describe(input);
    this.listen('input', () => this.update());
    this.listen('change', ({ target }) => this.#leave(target));
    this.listen('keydown', (event) => this.#press(event));
    // Captured, so that it comes before the copy button's own listener.
    this.addEventListener('click', this.#refuseCopy, { capture: true });
  }

  /** Sets what a calculator works out: values by placeholder, as they would be typed. */
  fill(values: Record<string, string>): void {
    this.#given = values;
    this.update();
  }

  get #inputs(): HTMLInputElement[] {
    return this.queryAll('input[data-name]');
  }

  get #view(): ReadyReplyView {
    const typed = [
      ...Object.entries(this.#given),
      ...this.#inputs.map(({ value, dataset }) => [`${dataset.name}`, value] as const),
    ];
    const fields = typed.map(([name, value]): [string, FieldState] => [
      name,
      { typed: value, wasLeft: this.#left.has(name) },
    ]);
    return viewReadyReply(this.#reply, Object.fromEntries(fields), this.#wasTried);
  }

  override render(): void {
    const { parts, problems, message } = this.#view;
    this.setList('p[data-text]', parts, partNode);
    for (const input of this.#inputs) this.setProblem(input, problems[`${input.dataset.name}`] ?? '');
    this.query('copy-button').dataset.text = message ?? '';
    if (message !== undefined) this.announce('');
  }

  #leave(target: EventTarget | null): void {
    // A problem below the field moves the copy button: under a pressed pointer it would miss its click.
    if (!(target instanceof HTMLInputElement) || this.querySelector('copy-button:active')) return;
    this.#left.add(`${target.dataset.name}`);
    this.update();
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.repeat) return;
    if (!event.ctrlKey && !event.metaKey && !(event.target instanceof HTMLInputElement)) return;
    const button = this.query('copy-button button');
    // A key in the card reaches the button on days, too, on which the reply may not be sent.
    if (button.closest('[inert]')) return;
    event.preventDefault();
    button.click();
  }

  readonly #refuseCopy = (event: Event): void => {
    if (!(event.target as Element).closest('copy-button')) return;
    const { refusal } = this.#view;
    if (!refusal) return;
    event.stopPropagation();
    this.#wasTried = true;
    this.update();
    this.announce(refusal.text);
    this.#inputs.find(({ dataset }) => dataset.name === refusal.name)?.focus();
  };
}

/** Ties a field to its hint and its problem. The ids are made here, so that copies of the markup have their own. */
function describe(input: HTMLInputElement): void {
  fieldCount += 1;
  const lines = [...(input.closest('[data-field]')?.querySelectorAll('p') ?? [])];
  for (const [index, line] of lines.entries()) line.id = `isian-balasan-${fieldCount}-${index}`;
  input.setAttribute('aria-describedby', lines.map(({ id }) => id).join(' '));
}

function partNode({ text, name, isMissing, isAsked }: ShownPart): Node {
  if (name === undefined) return new Text(text);
  const slot = isAsked ? 'asked' : isMissing ? 'missing' : 'filled';
  return createElement('mark', { dataset: { slot } }, text);
}

customElements.define('ready-reply', ReadyReply);
