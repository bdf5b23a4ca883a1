import '../ready-reply/ready-reply.ts';
import type { SlaData } from '../../site/sla-data.ts';
import { showPicture, showStretches } from './sla-picture.ts';
import { nowInput, readInputs, type SlaInputs, writeInputs } from './sla-state.ts';
import { type SlaResult, type SlaView, viewSla } from './sla-view.ts';

/** Milliseconds after typing until the result is read out and the address follows, and between two looks at the clock. */
const quiet = 700;
const tick = 30_000;

const resultTitles: Record<SlaResult['kind'], string> = {
  rule: 'Tenggat',
  assumption: 'Tenggat menurut asumsi',
  simulation: 'Simulasi: bukan janji untuk reseller',
};

/** `<sla-calculator>`: binds the fields, the address and the clock to the view. */
class SlaCalculator extends HTMLElement {
  #data: SlaData | undefined;
  #timer = 0;
  #address = 0;
  #clock = 0;
  /** What each part shows that is made anew when it changes. */
  #shown = new Map<string, string>();

  async connectedCallback(): Promise<void> {
    // Only where the browser has no Temporal of its own is the substitute loaded.
    if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
    this.#data = JSON.parse(this.querySelector('script[data-sla]')?.textContent ?? '{"cases":[]}');
    this.#fill(readInputs(location.search, this.#sla, Temporal.Now.instant()));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#lead();
    });
    this.#form.addEventListener('input', ({ target }) => {
      // The replies' fields stand within the form, too, but have no name: they are none of the calculator's.
      if (target instanceof Element && target.hasAttribute('name')) this.#changed();
    });
    this.#part('now').addEventListener('click', () => {
      this.#field('waktu').value = nowInput(Temporal.Now.instant());
      this.#changed();
    });
    this.#part('copy-days').addEventListener('click', () => {
      const [monday, ...others] = this.#days;
      for (const day of others.slice(0, 4)) day.value = monday?.value ?? '';
      this.#changed();
    });
    this.#clock = window.setInterval(() => this.#show(), tick);
    this.#show();
    this.toggleAttribute('data-ready', true);
  }

  disconnectedCallback(): void {
    clearInterval(this.#clock);
    clearTimeout(this.#timer);
    clearTimeout(this.#address);
  }

  get #sla(): SlaData {
    return this.#data ?? { cases: [], holidays: { days: [], covered: undefined } };
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #days(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-day]')];
  }

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-${name}]`) as HTMLElement;
  }

  #fill(inputs: SlaInputs): void {
    this.#field('kasus').value = inputs.kind;
    this.#field('waktu').value = inputs.start;
    this.#field('simulasi').checked = inputs.simulate;
    this.#field('jam').value = inputs.hours;
    this.#field('hitung').value = inputs.count === 'calendar' ? 'kalender' : 'kerja';
    this.#field('libur').checked = inputs.holidays;
    for (const [index, day] of this.#days.entries()) day.value = inputs.week[index] ?? '';
    // A date field can't hold what isn't a date: what the address said is shown as wrong, not dropped unseen.
    this.#wrongStart = this.#field('waktu').value === '' ? inputs.start : '';
  }

  #wrongStart = '';

  #read(): SlaInputs {
    return {
      kind: this.#field('kasus').value,
      start: this.#field('waktu').value || this.#wrongStart,
      simulate: this.#field('simulasi').checked,
      hours: this.#field('jam').value,
      count: this.#field('hitung').value === 'kalender' ? 'calendar' : 'working',
      week: this.#days.map(({ value }) => value),
      holidays: this.#field('libur').checked,
    };
  }

  #changed(): void {
    this.#wrongStart = '';
    this.#show();
    clearTimeout(this.#address);
    this.#address = window.setTimeout(() => this.#keep(), quiet);
  }

  /** Keeps what was typed in the address. */
  #keep(): void {
    clearTimeout(this.#address);
    history.replaceState(history.state, '', `${writeInputs(location.search, this.#read())}${location.hash}`);
  }

  #show(): void {
    const clock = {
      now: Temporal.Now.instant(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const inputs = this.#read();
    const view = viewSla(this.#sla, inputs, clock);
    this.#showProblems(view);
    this.#say('own-start', view.ownStart ? `= ${view.ownStart}` : '');
    this.#part('ruling').dataset.standing = view.standing;
    this.#showLines('ruling-lines', view.ruling);
    this.#showLink('source', view.source?.text, view.source?.url);
    this.#showLink('page', view.page?.title, view.page?.url);
    this.#showReply(view.reply);
    this.#part('offer').hidden = !view.canSimulate;
    this.#part('simulation').hidden = !(view.canSimulate && inputs.simulate);
    this.#part('hours-of-work').hidden = inputs.count === 'calendar';
    this.#say('prompt', view.prompt ?? '');
    this.#showResult(view.result);
    this.#showLines('notes', view.notes);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#say('status', view.announcement), quiet);
  }

  /** To the result, or to the first field that keeps it away. */
  #lead(): void {
    this.#changed();
    const needed = [this.#field('jam'), ...this.#days].find(
      (field) =>
        field.getAttribute('aria-invalid') === 'true' || (field.name === 'jam' && field.value.trim() === ''),
    );
    const target = this.#part('result').hidden ? (needed ?? this.#days[0]) : this.#part('result-title');
    target?.focus();
    this.#keep();
  }

  #showProblems({ problems }: SlaView): void {
    const fields = [
      [this.#field('waktu'), problems.start] as const,
      [this.#field('jam'), problems.hours] as const,
      ...this.#days.map((day, index) => [day, problems.week[index]] as const),
    ];
    for (const [field, problem] of fields) {
      field.setAttribute('aria-invalid', String(problem !== undefined));
      const line = this.querySelector(`#${field.id}-salah`);
      if (line && line.textContent !== (problem ?? '')) line.textContent = problem ?? '';
    }
  }

  #showReply(reply: SlaView['reply']): void {
    this.#part('replies').hidden = reply === undefined;
    for (const card of this.querySelectorAll('ready-reply')) {
      card.hidden = card.dataset.reply !== reply?.id;
      if (reply && !card.hidden) card.fill(reply.values);
    }
  }

  #showResult(result: SlaResult | undefined): void {
    const section = this.#part('result');
    section.hidden = result === undefined;
    if (!result) return;
    section.dataset.kind = result.kind;
    section.dataset.state = result.state;
    this.#say('result-title', resultTitles[result.kind]);
    this.#say('deadline', result.deadline);
    this.#say('own-deadline', result.ownDeadline ? `= ${result.ownDeadline}` : '');
    this.#say('state-label', result.stateLabel);
    this.#say('left', result.left);
    if (this.#isNew('picture', result.timeline)) showPicture(section, result.timeline);
    if (this.#isNew('stretches', result.timeline.rows)) showStretches(section, result.timeline);
  }

  /** Whether a part shows something else than `value`: made anew as the clock ticks, it would lose the focus. */
  #isNew(part: string, value: unknown): boolean {
    const next = JSON.stringify(value ?? null);
    if (this.#shown.get(part) === next) return false;
    this.#shown.set(part, next);
    return true;
  }

  #say(part: string, text: string): void {
    const element = this.#part(part);
    if (element.textContent !== text) element.textContent = text;
    if (part !== 'status') element.hidden = text === '';
  }

  #showLines(part: string, lines: readonly string[]): void {
    if (!this.#isNew(part, lines)) return;
    this.#part(part).replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      }),
    );
  }

  #showLink(part: string, text: string | undefined, url: string | undefined): void {
    if (!this.#isNew(part, [text, url])) return;
    const holder = this.#part(part);
    holder.hidden = text === undefined;
    const link = document.createElement(url ? 'a' : 'span');
    link.textContent = text ?? '';
    if (url) link.setAttribute('href', url);
    holder.querySelector('[data-link]')?.replaceChildren(link);
  }
}

customElements.define('sla-calculator', SlaCalculator);
