import type { Given } from '../../domain/class/grade.ts';
import { formatRupiah } from '../../domain/money/money.ts';
import type { IslandQuestion } from '../class-progress/island-class.ts';
import { GuideElement } from '../element.ts';
import { moved, readAnswer, viewFeedback } from './quiz-view.ts';

/** `<quiz-question>`: the form of one question. The `<class-quiz>` around it sets the question and decides what is shown when. */
export class QuizQuestion extends GuideElement {
  question!: IslandQuestion;
  /** The order of the options before any is moved. */
  #initialOrder: Given = [];

  override connect(): void {
    this.#initialOrder = this.#order;
  }

  get #options(): HTMLElement[] {
    return this.queryAll('[data-option]');
  }

  get #order(): string[] {
    return this.#options.map(idOf);
  }

  get #inputs(): HTMLInputElement[] {
    return this.queryAll('input');
  }

  /** Reads the answer. Where there is none, says so at the field and returns undefined. */
  read(): Given | undefined {
    const { kind } = this.question;
    const values = new FormData(this.query('form')).getAll('jawaban').map(String);
    const answer = readAnswer(kind, kind === 'order' ? this.#order : values);
    this.#setProblem('problem' in answer ? answer.problem : '');
    if ('given' in answer) return answer.given;
    this.#inputs[0]?.focus();
    return undefined;
  }

  #setProblem(problem: string): void {
    this.setText('[data-problem]', problem);
    for (const input of this.#inputs) this.setProblem(input, problem);
  }

  /** Shows the question as it was before any answer. */
  ask(): void {
    this.query('form').reset();
    this.#setProblem('');
    this.#arrange(this.#initialOrder);
    this.#setAnswered(false);
    for (const option of this.#options) {
      delete option.dataset.tone;
      this.setShown('[data-why]', false, option);
    }
  }

  /** Shows the answer with its feedback. */
  show(given: Given): void {
    const { kind } = this.question;
    const { isRight, verdict, marks, slip } = viewFeedback(this.question, given);
    this.#setProblem('');
    if (kind === 'order') this.#arrange(given);
    for (const input of this.#inputs) {
      if (kind === 'amount') input.value = given[0] ?? '';
      else input.checked = given.includes(input.value);
    }
    for (const option of this.#options) {
      const mark = marks[idOf(option)];
      if (!mark) continue;
      option.dataset.tone = mark.tone;
      this.setText('[data-mark]', mark.label, option);
      this.setShown('[data-why]', true, option);
    }
    for (const line of this.queryAll('[data-slip]')) line.hidden = line.dataset.slip !== slip;
    if (kind === 'amount') {
      this.setShown('[data-given-line]', !isRight);
      this.setText('[data-given]', formatRupiah(Number(given[0])));
    }
    this.setText('[data-verdict]', verdict);
    this.query('[data-feedback]').toggleAttribute('data-right', isRight);
    this.#setAnswered(true);
  }

  #setAnswered(isAnswered: boolean): void {
    this.query('fieldset').disabled = isAnswered;
    this.setShown('[data-feedback]', isAnswered);
    this.setShown('[data-check]', !isAnswered);
    this.setShown('[data-next]', isAnswered);
  }

  /** Moves a step by the button pressed. Returns its new place in words; empty where it stays. */
  move(button: HTMLElement): string {
    const before = this.#order;
    const id = idOf(button.closest('[data-option]') as HTMLElement);
    const after = moved(before, id, button.dataset.move === '1' ? 1 : -1);
    if (after.join() === before.join()) return '';
    this.#arrange(after);
    // Some browsers take the focus from what is moved.
    button.focus();
    return `Urutan ${after.indexOf(id) + 1} dari ${after.length}`;
  }

  #arrange(order: Given): void {
    const options = new Map(this.#options.map((option) => [idOf(option), option]));
    for (const id of order) {
      const option = options.get(id);
      option?.parentElement?.append(option);
    }
    if (this.question.kind !== 'order') return;
    for (const [index, option] of this.#options.entries()) {
      this.setText('[data-place]', String(index + 1), option);
    }
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

function idOf({ dataset }: HTMLElement): string {
  return dataset.option ?? '';
}

customElements.define('quiz-question', QuizQuestion);
