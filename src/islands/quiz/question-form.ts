import type { Given } from '../../domain/class/grade.ts';
import { formatRupiah, moneyProblemText, parsePositiveRupiah } from '../../domain/money/money.ts';
import type { IslandQuestion } from '../class-progress/island-class.ts';
import { findGap, moved, viewFeedback } from './quiz-view.ts';

/** The form of one question (`QuizQuestion.astro`): reads the answer, shows the feedback. */
export class QuestionForm {
  readonly form: HTMLFormElement;
  readonly #question: IslandQuestion;
  /** The order that the options stand in before anything is moved. */
  readonly #shown: string[];

  constructor(form: HTMLFormElement, question: IslandQuestion) {
    this.form = form;
    this.#question = question;
    this.#shown = this.#items.map(idOf);
  }

  get #items(): HTMLElement[] {
    return [...this.form.querySelectorAll<HTMLElement>('[data-option]')];
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.form.querySelectorAll('input')];
  }

  /** The answer as it stands in the form; where there is none, says so at the field and gives undefined. */
  read(): Given | undefined {
    const { kind } = this.#question;
    if (kind === 'amount') return this.#readAmount();
    const given =
      kind === 'order'
        ? this.#items.map(idOf)
        : this.#inputs.filter(({ checked }) => checked).map(({ value }) => value);
    const gap = findGap(kind, given);
    this.#complain(gap ?? '');
    if (gap) this.#inputs[0]?.focus();
    return gap ? undefined : given;
  }

  #readAmount(): Given | undefined {
    const [input] = this.#inputs;
    const parsed = parsePositiveRupiah(input?.value ?? '');
    this.#complain(parsed.ok ? '' : moneyProblemText[parsed.problem]);
    if (!parsed.ok) input?.focus();
    return parsed.ok ? [String(parsed.value)] : undefined;
  }

  #complain(problem: string): void {
    const line = this.form.querySelector('[data-problem]');
    if (line) line.textContent = problem;
    for (const input of this.#inputs) {
      if (problem) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    }
  }

  /** The question as it was before any answer. */
  ask(): void {
    this.form.reset();
    this.#complain('');
    this.#arrange(this.#shown);
    this.#close(false);
    for (const item of this.#items) {
      delete item.dataset.tone;
      reveal(item.querySelector('[data-why]'), false);
    }
  }

  /** The answer with its feedback. */
  show(given: Given): void {
    const { kind } = this.#question;
    const { isRight, verdict, marks, slip } = viewFeedback(this.#question, given);
    this.#complain('');
    if (kind === 'order') this.#arrange(given);
    for (const input of this.#inputs) {
      if (kind === 'amount') input.value = given[0] ?? '';
      else input.checked = given.includes(input.value);
    }
    for (const item of this.#items) {
      const mark = marks[idOf(item)];
      if (!mark) continue;
      item.dataset.tone = mark.tone;
      write(item, '[data-mark]', mark.label);
      reveal(item.querySelector('[data-why]'), true);
    }
    for (const line of this.form.querySelectorAll<HTMLElement>('[data-slip]')) {
      line.hidden = line.dataset.slip !== slip;
    }
    reveal(this.form.querySelector('[data-given-line]'), !isRight);
    if (kind === 'amount') write(this.form, '[data-given]', formatRupiah(Number(given[0])));
    write(this.form, '[data-verdict]', verdict);
    this.form.querySelector('[data-feedback]')?.toggleAttribute('data-right', isRight);
    this.#close(true);
  }

  #close(isAnswered: boolean): void {
    const fields = this.form.querySelector('fieldset');
    if (fields) fields.disabled = isAnswered;
    reveal(this.form.querySelector('[data-feedback]'), isAnswered);
    reveal(this.form.querySelector('[data-check]'), !isAnswered);
    reveal(this.form.querySelector('[data-next]'), isAnswered);
  }

  /** Moves a step up or down by its button; the new place in words, empty where it stayed. */
  move(button: HTMLElement): string {
    const item = button.closest<HTMLElement>('[data-option]');
    const before = this.#items.map(idOf);
    if (!item) return '';
    const after = moved(before, idOf(item), button.dataset.move === '1' ? 1 : -1);
    if (after.every((id, index) => id === before[index])) return '';
    this.#arrange(after);
    // Moving takes the focus away in some browsers.
    button.focus();
    return `Urutan ${after.indexOf(idOf(item)) + 1} dari ${after.length}`;
  }

  #arrange(order: Given): void {
    const items = new Map(this.#items.map((item) => [idOf(item), item]));
    const list = this.form.querySelector('.options');
    for (const id of order) {
      const item = items.get(id);
      if (item) list?.append(item);
    }
    for (const [index, item] of this.#items.entries()) write(item, '[data-place]', String(index + 1));
  }

  /** Presses the option of a number key, counted from 0. */
  choose(index: number): void {
    const input = this.#inputs[index];
    if (input && input.type !== 'text' && !input.matches(':disabled')) {
      input.click();
      input.focus();
    }
  }
}

function idOf(item: HTMLElement): string {
  return item.dataset.option ?? '';
}

function reveal(element: Element | null, isShown: boolean): void {
  if (element instanceof HTMLElement) element.hidden = !isShown;
}

function write(root: Element, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}
