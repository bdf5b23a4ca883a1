import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { type FlowView, type TrailEntry, viewFlow, walkOn, walkParameter } from './decision-flow-view.ts';
import { findFlowKey } from './flow-keys.ts';
import type { IslandFlow } from './island-flow.ts';

const fields = 'input, textarea, select, [contenteditable]';

/** `<decision-flow data-flow>`: one question at a time; the way taken stands in the address. */
class DecisionFlow extends HTMLElement {
  #flow: IslandFlow | undefined;
  #view: FlowView | undefined;

  connectedCallback(): void {
    this.#flow = JSON.parse(this.dataset.flow ?? '');
    this.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', this.#key);
    window.addEventListener('popstate', this.#arrive);
    this.#show();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#key);
    window.removeEventListener('popstate', this.#arrive);
  }

  #click(event: MouseEvent): void {
    const pressed = (event.target as Element).closest<HTMLElement>(
      '[data-choose], [data-walk], [data-back], [data-restart]',
    );
    // With a modifier, a way back is opened as any link is.
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { choose, walk } = pressed.dataset;
    if (choose !== undefined) this.#go(walkOn(this.#view?.walk ?? '', choose));
    else if (walk !== undefined) this.#go(walk);
    else this.#go(pressed.hasAttribute('data-back') ? this.#view?.back : '');
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = event.target as Element;
    if (event.defaultPrevented || at.closest(fields) || !(at === document.body || this.contains(at))) return;
    const choices = this.#shown()?.querySelectorAll<HTMLElement>('[data-choose]') ?? [];
    const key = findFlowKey(event, choices.length);
    if (!key) return;
    event.preventDefault();
    if (key.kind === 'choose') choices[key.index]?.click();
    else this.#go(key.kind === 'back' ? this.#view?.back : '');
  };

  readonly #arrive = (): void => {
    this.#show();
    this.#focus();
  };

  /** Goes to a walk of its own, in the history too; back to where the history came from, where that is it. */
  #go(walk: string | undefined): void {
    if (walk === undefined || walk === this.#view?.walk) return;
    if (history.state?.cameFrom === walk) {
      history.back();
      return;
    }
    history.pushState({ cameFrom: this.#view?.walk }, '', addressOf(walk));
    this.#arrive();
  }

  #show(): void {
    if (!this.#flow) return;
    const address = new URLSearchParams(location.search).get(walkParameter);
    const view = viewFlow(this.#flow, address, jakartaDate(Date.now()));
    this.#view = view;
    for (const node of this.querySelectorAll<HTMLElement>('[data-at]')) {
      node.hidden = node.dataset.at !== view.at;
    }
    for (const reply of this.querySelectorAll<HTMLElement>('[data-say]')) {
      reply.hidden = reply.dataset.say !== view.reply;
    }
    for (const count of this.querySelectorAll('[data-count]')) count.textContent = view.count;
    this.#list(view.trail);
    this.#reveal('[data-turns]', view.back !== undefined);
    this.#reveal('[data-ticket]', view.note !== '');
    this.#write('[data-note]', view.note);
    this.#write('[data-wrong]', view.problem);
    this.#copies('[data-copy-note]', view.note);
    this.#copies('[data-copy-link]', addressOf(view.walk));
  }

  #list(trail: readonly TrailEntry[]): void {
    const list = this.querySelector<HTMLElement>('[data-trail]');
    const pattern = this.querySelector('template')?.content.firstElementChild;
    if (!list || !pattern) return;
    list.hidden = trail.length === 0;
    list.replaceChildren(
      ...trail.map(({ question, answer, walk }) => {
        const item = pattern.cloneNode(true) as HTMLElement;
        const link = item.querySelector('a');
        if (link) {
          link.href = addressOf(walk);
          link.dataset.walk = walk;
        }
        for (const [part, text] of [
          ['question', question],
          ['answer', answer],
        ] as const) {
          const place = item.querySelector(`[data-${part}]`);
          if (place) place.textContent = text;
        }
        return item;
      }),
    );
  }

  #shown(): HTMLElement | null {
    return this.querySelector('[data-at]:not([hidden])');
  }

  #focus(): void {
    this.#shown()?.querySelector('h3')?.focus();
  }

  #reveal(selector: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !isShown;
  }

  #write(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }

  #copies(selector: string, text: string): void {
    const button = this.querySelector<HTMLElement>(`${selector} copy-button`);
    if (button) button.dataset.text = text;
  }
}

/** This page's address at a walk; other parameters stay, an anchor in the list doesn't. */
function addressOf(walk: string): string {
  const url = new URL(location.href);
  url.hash = '';
  if (walk) url.searchParams.set(walkParameter, walk);
  else url.searchParams.delete(walkParameter);
  return url.href;
}

customElements.define('decision-flow', DecisionFlow);
