import type { SlaData } from '../../site/sla-data.ts';
import { createElement } from '../create-element.ts';
import { GuideElement } from '../element.ts';
import { ReadyReply } from '../ready-reply/ready-reply.ts';
import { showPicture } from './sla-picture.ts';
import type { SlaResult } from './sla-result.ts';
import { fieldsOf, inputsOf, nowInput, readInputs, type SlaInputs, writeInputs } from './sla-state.ts';
import { type SlaView, viewSla } from './sla-view.ts';

// Only where the browser has no Temporal of its own is the substitute loaded.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

/** Milliseconds without a key after which the result is announced and the address follows. */
const settleMs = 700;
/** Milliseconds after which the time that is left is worked out again. */
const tickMs = 30_000;

const resultTitles: Record<SlaResult['kind'], string> = {
  rule: 'Tenggat',
  assumption: 'Tenggat menurut asumsi',
  simulation: 'Simulasi: bukan janji untuk reseller',
};

/** `<sla-calculator>`: binds the fields, the address and the clock to the view. */
class SlaCalculator extends GuideElement {
  #data!: SlaData;
  /** A time in the address that the date field can't hold: it is shown as wrong, not dropped unseen. */
  #wrongStart = '';
  #announced = '';

  override connect(): void {
    this.#data = JSON.parse(this.query('script[data-sla]').textContent ?? '');
    this.#fill(readInputs(location.search, this.#data, Temporal.Now.instant()));
    const form = this.query('form');
    this.listen('submit', (event) => this.#submit(event), form);
    // The fields of the replies inside have no name.
    const change = ({ target }: Event) => (target as Element).hasAttribute('name') && this.#change();
    this.listen('input', change, form);
    this.onClick('[data-simulation] > summary', () => {
      // The browser opens or closes it after this event.
      this.later('address', 0, () => this.#storeInAddress());
      this.later('fold', 0, () => this.update());
    });
    this.onClick('[data-now]', () => {
      this.field('waktu').value = nowInput(Temporal.Now.instant());
      this.#change();
    });
    this.onClick('[data-copy-days]', () => {
      const [monday, ...others] = this.#days;
      for (const day of others.slice(0, 4)) day.value = monday?.value ?? '';
      this.#change();
    });
  }

  get #days(): HTMLInputElement[] {
    return this.queryAll('[data-day]');
  }

  get #simulation(): HTMLDetailsElement {
    return this.query('[data-simulation]');
  }

  get #inputs(): SlaInputs {
    const inputs = inputsOf(this.readFields());
    return { ...inputs, start: inputs.start || this.#wrongStart, simulate: this.#simulation.open };
  }

  #fill(inputs: SlaInputs): void {
    this.#simulation.open = inputs.simulate;
    for (const [name, value] of Object.entries(fieldsOf(inputs))) {
      const field = this.field(name);
      if (typeof value === 'boolean') field.checked = value;
      else field.value = value;
    }
    this.#wrongStart = this.field('waktu').value === '' ? inputs.start : '';
  }

  #change(): void {
    this.#wrongStart = '';
    this.update();
    this.later('address', settleMs, () => this.#storeInAddress());
  }

  #storeInAddress(): void {
    const query = writeInputs(location.search, this.#inputs);
    history.replaceState(history.state, '', `${query}${location.hash}`);
  }

  /** Leads to the result, or to the first field that is missing for it. */
  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    this.#change();
    this.later('address', 0, () => this.#storeInAddress());
    await this.update();
    const hours = this.field('jam');
    const wrong = [hours, ...this.#days].find(({ ariaInvalid }) => ariaInvalid === 'true');
    const missing = hours.value.trim() === '' ? hours : (wrong ?? this.#days[0]);
    const hasResult = !this.query('[data-result]').hidden;
    (hasResult ? this.query('[data-result-title]') : missing)?.focus();
  }

  override render(): void {
    const inputs = this.#inputs;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const view = viewSla(this.#data, inputs, { now: Temporal.Now.instant(), zone });
    this.#showProblems(view);
    this.#showLine('[data-own-start]', view.ownStart ? `= ${view.ownStart}` : '');
    this.query('[data-ruling]').dataset.standing = view.standing;
    this.setList('[data-ruling-lines]', view.ruling, (line) => createElement('p', {}, line));
    this.#showLink('[data-source]', view.source?.text, view.source?.url);
    this.#showLink('[data-page]', view.page?.title, view.page?.url);
    this.#showReply(view.reply);
    this.setShown('[data-simulation]', view.canSimulate);
    this.setShown('[data-hours-of-work]', inputs.count === 'working');
    this.#showLine('[data-prompt]', view.prompt ?? '');
    this.setShown('[data-result]', view.result !== undefined);
    if (view.result) this.#showResult(view.result);
    this.setList('[data-notes]', view.notes, (line) => createElement('p', {}, line));
    if (view.announcement !== this.#announced) {
      this.#announced = view.announcement;
      this.later('announcement', settleMs, () => this.announce(view.announcement));
    }
    this.later('tick', tickMs, () => this.update());
  }

  #showProblems({ problems }: SlaView): void {
    this.setProblem(this.field('waktu'), problems.start ?? '');
    this.setProblem(this.field('jam'), problems.hours ?? '');
    for (const [index, day] of this.#days.entries()) this.setProblem(day, problems.week[index] ?? '');
  }

  #showReply(reply: SlaView['reply']): void {
    this.setShown('[data-replies]', reply !== undefined);
    for (const card of this.queryAll('[data-reply]')) {
      card.hidden = card.dataset.reply !== reply?.id;
      // One that has stepped aside has nothing to fill.
      if (reply && !card.hidden && card instanceof ReadyReply) card.fill(reply.values);
    }
  }

  #showResult(result: SlaResult): void {
    const section = this.query('[data-result]');
    section.dataset.kind = result.kind;
    section.dataset.state = result.state;
    this.setText('[data-result-title]', resultTitles[result.kind]);
    this.setText('[data-deadline]', result.deadline);
    this.#showLine('[data-own-deadline]', result.ownDeadline ? `= ${result.ownDeadline}` : '');
    this.setText('[data-state-label]', result.stateLabel);
    this.setText('[data-left]', result.left);
    showPicture(section, result.timeline);
    this.setList('[data-stretches]', result.timeline.rows, ({ when, what, why }) =>
      createElement('li', { dataset: { why } }, `${when}: ${what}`),
    );
  }

  #showLine(selector: string, text: string): void {
    this.setText(selector, text);
    this.setShown(selector, text !== '');
  }

  #showLink(selector: string, text = '', href = ''): void {
    this.setShown(selector, text !== '');
    this.setList(`${selector} [data-link]`, [{ text, href }], () =>
      href ? createElement('a', { href }, text) : createElement('span', {}, text),
    );
  }
}

customElements.define('sla-calculator', SlaCalculator);
