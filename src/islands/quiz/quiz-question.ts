import type { Given } from '../../domain/class/progress.ts';
import { formatRupiah } from '../../domain/money/money.ts';
import type { IslandQuestion } from '../class-progress/island-class.ts';
import { GuideElement } from '../element.ts';
import { readAnswer, viewFeedback } from './quiz-view.ts';

/** `<quiz-question>`: the form of one question. The `<class-quiz>` around it decides what is shown when. */
export class QuizQuestion extends GuideElement {
  /** The question that was shown last. */
  question!: IslandQuestion;

  get #options(): HTMLElement[] {
    return this.queryAll('[data-option]');
  }

  get #inputs(): HTMLInputElement[] {
    return this.queryAll('input');
  }

  /** Whether it shows an answer with its feedback. */
  get isAnswered(): boolean {
    return this.query('fieldset').disabled;
  }

  /** Reads the answer. Where there is none, says so at the field and returns undefined. */
  read(): Given | undefined {
    const { kind } = this.question;
    const chosen = new FormData(this.query('form')).getAll('jawaban').map(String);
    const answer = readAnswer(kind, kind === 'order' ? this.#options.map(idOf) : chosen);
    this.#setProblem('problem' in answer ? answer.problem : '');
    if ('given' in answer) return answer.given;
    this.#inputs[0]?.focus();
    return undefined;
  }

  #setProblem(problem: string): void {
    this.setText('[data-problem]', problem);
    for (const input of this.#inputs) this.setProblem(input, problem);
  }

  /** Shows the answer with its feedback; the question as it is asked where there is none. */
  show(question: IslandQuestion, given: Given | undefined): void {
    this.question = question;
    const { kind, options } = question;
    const feedback = given && viewFeedback(question, given);
    this.#setProblem('');
    if (kind === 'order') this.#arrange(given ?? options);
    for (const input of this.#inputs) {
      if (kind === 'amount') input.value = given?.[0] ?? '';
      else input.checked = given?.includes(input.value) ?? false;
    }
    for (const option of this.#options) {
      const mark = feedback?.marks[idOf(option)];
      option.dataset.tone = mark?.tone ?? '';
      this.setText('[data-mark]', mark?.label ?? '', option);
      this.setShown('[data-why]', mark !== undefined, option);
    }
    for (const line of this.queryAll('[data-slip]')) line.hidden = line.dataset.slip !== feedback?.slip;
    if (kind === 'amount') {
      this.setShown('[data-given-line]', feedback?.isRight === false);
      this.setText('[data-given]', formatRupiah(Number(given?.[0] ?? 0)));
    }
    this.setText('[data-verdict]', feedback?.verdict ?? '');
    this.query('[data-feedback]').toggleAttribute('data-right', feedback?.isRight ?? false);
    this.setShown('[data-feedback]', feedback !== undefined);
    this.query('fieldset').disabled = feedback !== undefined;
    this.setText('[data-submit]', feedback ? 'Soal berikutnya' : 'Periksa jawaban');
  }

  /** Moves a step by the button pressed. Returns its new place in words; empty where it stays. */
  move(button: HTMLElement): string {
    const option = button.closest('[data-option]') as HTMLElement;
    const isUp = button.dataset.move === '-1';
    const other = isUp ? option.previousElementSibling : option.nextElementSibling;
    if (!other) return '';
    if (isUp) other.before(option);
    else other.after(option);
    this.#numberPlaces();
    // Some browsers take the focus from what is moved.
    button.focus();
    return `Urutan ${this.#options.indexOf(option) + 1} dari ${this.#options.length}`;
  }

  #arrange(order: Given): void {
    for (const id of order) this.query('.options').append(this.query(`[data-option="${id}"]`));
    this.#numberPlaces();
  }

  #numberPlaces(): void {
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
