import { jakartaDate } from '../../domain/dated/iso-date.ts';
import type { WalkAnswer } from '../../domain/flow/flow-walk.ts';
import { GuideElement } from '../element.ts';
import { viewFlow, walkOn, walkParameter } from './decision-flow-view.ts';
import { findFlowKey } from './flow-keys.ts';
import type { IslandFlow } from './island-flow.ts';

const textFields = 'input, textarea, select, [contenteditable]';

/** `<decision-flow data-flow>`: one question at a time. The answers given are in the address. */
class DecisionFlow extends GuideElement {
  #flow: IslandFlow | undefined;

  override connect(): void {
    this.#flow = this.readData('flow');
    this.onClick('[data-choose]', ({ dataset }) => this.#go(walkOn(this.#view.walk, dataset.choose ?? '')));
    this.onClick('[data-walk]', ({ dataset }) => this.#go(dataset.walk));
    this.onClick('[data-back]', () => this.#go(this.#view.back));
    this.onClick('[data-restart]', () => this.#go(''));
    this.listen('keydown', (event) => this.#press(event), document);
    this.listen('popstate', () => this.#arrive(), window);
  }

  /** What the address asks for. */
  get #view() {
    const address = new URLSearchParams(location.search).get(walkParameter);
    return viewFlow(this.#flow as IslandFlow, address, jakartaDate(Date.now()));
  }

  get #shown(): HTMLElement {
    return this.query('[data-at]:not([hidden])');
  }

  #press(event: KeyboardEvent): void {
    const at = event.target as Element;
    if (event.defaultPrevented || at.closest(textFields) || this.closest('[inert]')) return;
    if (at !== document.body && !this.contains(at)) return;
    const choices = this.queryAll('[data-choose]', this.#shown);
    const key = findFlowKey(event, choices.length);
    if (!key) return;
    event.preventDefault();
    if (key.kind === 'choose') choices[key.index]?.click();
    else this.#go(key.kind === 'back' ? this.#view.back : '');
  }

  /** Goes to a walk, as a step in the history. Where the step before led there, it goes back to that. */
  #go(walk: string | undefined): void {
    const from = this.#view.walk;
    if (walk === undefined || walk === from) return;
    if (history.state?.cameFrom === walk) {
      history.back();
      return;
    }
    history.pushState({ cameFrom: from }, '', addressOf(walk));
    this.#arrive();
  }

  async #arrive(): Promise<void> {
    await this.update();
    this.query('h3', this.#shown).focus();
  }

  override render(): void {
    const view = this.#view;
    for (const node of this.queryAll('[data-at]')) node.hidden = node.dataset.at !== view.at;
    for (const reply of this.queryAll('[data-say]')) reply.hidden = reply.dataset.say !== view.reply;
    for (const report of this.queryAll('[data-report-of]'))
      report.hidden = report.dataset.reportOf !== view.at;
    for (const count of this.queryAll('[data-count]')) count.textContent = view.count;
    this.setList('[data-trail]', view.trail, (entry) => this.#trailItem(entry));
    this.setShown('[data-turns]', view.back !== undefined);
    this.setShown('[data-ticket]', view.note !== '');
    this.setText('[data-note]', view.note);
    this.setText('[data-wrong]', view.problem);
    this.query('[data-copy-note] copy-button').dataset.text = view.note;
    this.query('[data-copy-link] copy-button').dataset.text = addressOf(view.walk);
  }

  #trailItem({ ask, label, before }: WalkAnswer): Node {
    const item = this.query('template').content.cloneNode(true) as DocumentFragment;
    const link = this.query('a', item);
    link.href = addressOf(before);
    link.dataset.walk = before;
    this.setText('[data-question]', ask, item);
    this.setText('[data-answer]', label, item);
    return item;
  }
}

/** This page's address at a walk. Other parameters stay; an anchor in the list of all steps doesn't. */
function addressOf(walk: string): string {
  const url = new URL(location.href);
  url.hash = '';
  if (walk) url.searchParams.set(walkParameter, walk);
  else url.searchParams.delete(walkParameter);
  return url.href;
}

customElements.define('decision-flow', DecisionFlow);
