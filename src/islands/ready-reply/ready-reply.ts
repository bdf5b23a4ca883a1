import type { Fillable } from '../../domain/replies/reply-text.ts';
import { createElement } from '../create-element.ts';
import { GuideElement } from '../element.ts';
import { readSignOffLine } from '../sign-off/sign-off.ts';
import { type FieldState, offerTyped, type ShownPart, viewReadyReply } from './ready-reply-view.ts';
import { forgetTyped, keepTyped, readTyped } from './typed-fields.ts';

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
    this.listen('keydown', (event) => this.#press(event), window);
    this.listen('sign-off', () => this.update(), document);
    this.onClick('[data-use]', () => this.#type(offerTyped(this.#reply, this.#fields, readTyped())));
    this.onClick('[data-forget]', () => this.#forget());
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

  /** What is typed into the fields, by placeholder. */
  get #typed(): Record<string, string> {
    return Object.fromEntries(this.#inputs.map(({ value, dataset }) => [`${dataset.name}`, value]));
  }

  get #fields(): Record<string, FieldState> {
    const typed = Object.entries({ ...this.#given, ...this.#typed });
    return Object.fromEntries(
      typed.map(([name, value]) => [name, { typed: value, wasLeft: this.#left.has(name) }]),
    );
  }

  get #view() {
    return viewReadyReply(this.#reply, this.#fields, this.#wasTried, readSignOffLine());
  }

  override render(): void {
    const { parts, problems, message } = this.#view;
    this.setList('p[data-text]', parts, partNode);
    for (const input of this.#inputs) this.setProblem(input, problems[`${input.dataset.name}`] ?? '');
    this.query('copy-button').dataset.text = message ?? '';
    if (message !== undefined) this.announce('');
    if (this.#inputs.length > 0) this.#renderOffer();
  }

  #renderOffer(): void {
    const kept = readTyped();
    const offered = Object.values(offerTyped(this.#reply, this.#fields, kept));
    const hasKept = this.#inputs.some(({ dataset }) => Object.hasOwn(kept, `${dataset.name}`));
    this.setShown('[data-use]', offered.length > 0);
    this.setText('[data-values]', offered.join(' · '));
    this.setShown('[data-offer]', hasKept);
  }

  /** Types into the fields, as the agent would. */
  #type(typed: Record<string, string>): void {
    for (const input of this.#inputs) input.value = typed[`${input.dataset.name}`] ?? input.value;
    this.update();
  }

  /** Begins another chat: what was typed is gone from every reply of the page, and from the tab. */
  #forget(): void {
    forgetTyped();
    for (const reply of document.querySelectorAll<ReadyReply>('ready-reply')) reply.#clear();
    this.#inputs[0]?.focus();
  }

  #clear(): void {
    for (const input of this.#inputs) input.value = '';
    this.#left.clear();
    this.#wasTried = false;
    this.update();
  }

  #leave(target: EventTarget | null): void {
    // A problem below the field moves the copy button: under a pressed pointer it would miss its click.
    if (!(target instanceof HTMLInputElement) || this.querySelector('copy-button:active')) return;
    this.#left.add(`${target.dataset.name}`);
    this.update();
  }

  /** Enter in a field copies; Ctrl+Enter anywhere in the reply, and anywhere on a page that shows no other. */
  #press(event: KeyboardEvent): void {
    const { key, isComposing, repeat, defaultPrevented, ctrlKey, metaKey } = event;
    if (key !== 'Enter' || isComposing || repeat || defaultPrevented) return;
    const at = event.target as Element;
    const isField = at instanceof HTMLInputElement && this.contains(at);
    if (!(ctrlKey || metaKey || isField) || !(this.contains(at) || this.#isMeantFrom(at))) return;
    const button = this.query('copy-button button');
    // A key reaches the button on days, too, on which the reply may not be sent.
    if (button.closest('[inert]')) return;
    event.preventDefault();
    button.click();
  }

  /** Whether it is the only reply that the page shows to a reader at an element outside of it. */
  #isMeantFrom(at: Element): boolean {
    if (at.closest('dialog, textarea')) return false;
    const all = [...document.querySelectorAll('ready-reply')];
    const [first, ...others] = all.filter((each) => each.getClientRects().length > 0);
    return first === this && others.length === 0;
  }

  readonly #refuseCopy = (event: Event): void => {
    const button = (event.target as Element).closest('copy-button');
    // The others copy the reply's address and the like.
    if (button !== this.query('copy-button')) return;
    const { refusal } = this.#view;
    if (!refusal) {
      if (this.#inputs.length > 0) keepTyped(this.#typed);
      this.update();
      return;
    }
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
