import type { SlaCase, SlaLink } from '../../site/sla.ts';
import { createElement } from '../create-element.ts';
import { GuideElement } from '../element.ts';
import { ReadyReply } from '../ready-reply/ready-reply.ts';
import { dayFields, fieldsOf, queryOf, type SlaFields } from './sla-fields.ts';
import type { SlaResult } from './sla-result.ts';
import { type SlaView, viewSla } from './sla-view.ts';
import { resultNames } from './sla-words.ts';

/** Milliseconds without a key after which the result is announced and the address follows. */
const settleMs = 700;
/** Milliseconds after which the time that is left is worked out again. */
const tickMs = 30_000;

/** `<sla-calculator data-cases>`: binds the fields, the address and the clock to the view. */
class SlaCalculator extends GuideElement {
  #cases: SlaCase[] = [];
  /** A time in the address that the date field can't hold: it is shown as wrong, not dropped unseen. */
  #wrongStart = '';

  override connect(): void {
    this.#cases = this.readData('cases');
    this.#fill(fieldsOf(location.search, this.#cases, Date.now()));
    const form = this.query('form');
    this.listen('submit', (event) => this.#submit(event), form);
    // The fields of the replies inside have no name.
    const change = ({ target }: Event) => (target as Element).hasAttribute('name') && this.#change();
    this.listen('input', change, form);
    // The browser opens or closes it after this event.
    this.onClick('[data-simulation] > summary', () => this.later('fold', 0, () => this.#follow(0)));
    this.onClick('[data-now]', () => {
      this.field('waktu').value = fieldsOf('', this.#cases, Date.now()).waktu;
      this.#change();
    });
    this.onClick('[data-copy-days]', () => {
      const { senin } = this.#fields;
      for (const name of dayFields.slice(1, 5)) this.field(name).value = senin;
      this.#change();
    });
  }

  get #simulation(): HTMLDetailsElement {
    return this.query('[data-simulation]');
  }

  get #fields(): SlaFields {
    const typed = this.readFields() as SlaFields;
    return {
      ...typed,
      waktu: typed.waktu || this.#wrongStart,
      libur: this.field('libur').checked ? '' : 'tidak',
      simulasi: this.#simulation.open ? '1' : '',
    };
  }

  #fill({ libur, simulasi, ...texts }: SlaFields): void {
    for (const [name, text] of Object.entries(texts)) this.field(name).value = text;
    this.field('libur').checked = libur !== 'tidak';
    this.#simulation.open = simulasi === '1';
    this.#wrongStart = this.field('waktu').value === '' ? texts.waktu : '';
  }

  #change(): void {
    this.#wrongStart = '';
    this.#follow(settleMs);
  }

  /** Shows what the fields say, and has the address say it in `ms` milliseconds. */
  #follow(ms: number): void {
    this.update();
    this.later('address', ms, () => {
      history.replaceState(history.state, '', `${queryOf(location.search, this.#fields)}${location.hash}`);
    });
  }

  /** Leads to the result, or to the first field that is missing for it. */
  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    this.#wrongStart = '';
    this.#follow(0);
    await this.update();
    const hours = this.field('jam');
    const wrong = [hours, ...dayFields.map((name) => this.field(name))].find((field) =>
      field.matches('[aria-invalid]'),
    );
    const missing = hours.value.trim() === '' ? hours : (wrong ?? this.field('senin'));
    const hasResult = !this.query('[data-result]').hidden;
    (hasResult ? this.query('[data-result-title]') : missing).focus();
  }

  override render(): void {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const fields = this.#fields;
    const view = viewSla(this.#cases, fields, { now: Date.now(), zone });
    for (const name of ['waktu', 'jam', ...dayFields] as const) {
      this.setProblem(this.field(name), view.problems?.[name] ?? '');
    }
    this.#showLine('[data-own-start]', view.ownStart && `= ${view.ownStart}`);
    this.query('[data-ruling]').dataset.standing = view.standing;
    this.setList('[data-ruling-lines]', view.ruling, (line) => createElement('p', {}, line));
    this.#showLink('[data-source]', 'Sumber', view.source);
    this.#showLink('[data-page]', 'Panduan', view.page);
    this.#showReply(view.reply);
    this.setShown('[data-simulation]', view.canSimulate);
    this.setShown('[data-hours-of-work]', fields.hitung !== 'kalender');
    this.#showLine('[data-prompt]', view.prompt);
    this.setShown('[data-result]', view.result !== undefined);
    if (view.result) this.#showResult(view.result);
    this.setList('[data-notes]', view.notes, (line) => createElement('p', {}, line));
    this.later('announcement', settleMs, () => this.setText('[data-announcement]', view.announcement));
    this.later('tick', tickMs, () => this.update());
  }

  #showReply(reply: SlaView['reply']): void {
    this.setShown('[data-replies]', reply !== undefined);
    for (const card of this.queryAll('[data-reply]')) {
      card.hidden = card.dataset.reply !== reply?.id;
      // One that has stepped aside has nothing to fill.
      if (reply && !card.hidden && card instanceof ReadyReply) card.fill(reply.values);
    }
  }

  #showResult({ kind, stretches, ...result }: SlaResult): void {
    this.query('[data-result]').dataset.kind = kind;
    this.setText('[data-result-title]', resultNames[kind].title);
    this.setText('[data-deadline]', result.deadline);
    this.#showLine('[data-own-deadline]', result.ownDeadline && `= ${result.ownDeadline}`);
    this.setText('[data-state-label]', result.stateLabel);
    this.query('[data-state-label]').className = `badge badge--${result.tone}`;
    this.setText('[data-left]', result.left);
    this.setList('[data-stretches]', stretches, ({ why, text }) =>
      createElement('li', { dataset: { why } }, text),
    );
  }

  #showLine(selector: string, text = ''): void {
    this.setText(selector, text);
    this.setShown(selector, text !== '');
  }

  #showLink(selector: string, label: string, link: SlaLink | undefined): void {
    this.setList(selector, link ? [link] : [], ({ text, url }) => [
      new Text(`${label}: `),
      url ? createElement('a', { href: url }, text) : new Text(text),
    ]);
  }
}

customElements.define('sla-calculator', SlaCalculator);
