import { type Given, withoutAnswers } from '../../domain/class/progress.ts';
import { asideLine } from '../class-progress/class-day.ts';
import { ClassElement } from '../class-progress/class-element.ts';
import { viewReview } from '../class-progress/class-progress-view.ts';
import type { IslandQuestion } from '../class-progress/island-class.ts';
import { readerToday } from '../on-days/follow-day.ts';
import './quiz-question.ts';
import type { QuizQuestion } from './quiz-question.ts';
import { findNext, moduleRun, type QuizRun, reviewRun } from './quiz-run.ts';
import { findQuizKey } from './quiz-view.ts';

/** `<class-quiz data-mode data-class>`: one question at a time, of a module or of all that are due; then the module's result. */
class ClassQuiz extends ClassElement {
  /** Of a review: the questions due when it began, by key, and the answers given since. */
  #due: string[] = [];
  readonly #answers = new Map<string, Given>();
  /** The form that is shown; undefined at the end. */
  #shown: QuizQuestion | undefined;

  override connect(): void {
    super.connect();
    this.#due = viewReview(this.modules, this.store.progress, readerToday()).due;
    this.listen('submit', (event) => this.#submit(event));
    this.listen('keydown', (event) => this.#press(event), document);
    this.onClick('[data-previous]', () => this.#go(this.#questions[this.#at - 1]));
    this.onClick('[data-go]', ({ dataset }) =>
      this.#go(this.#questions.find(({ key }) => key === dataset.go)),
    );
    this.onClick('[data-move]', (button) => this.announce(this.#shown?.move(button) ?? ''));
    this.onClick('[data-again]', () => this.#confirm(true));
    this.onClick('[data-again-no]', () => this.#confirm(false));
    this.onClick('[data-again-yes]', () => {
      this.setShown('[data-confirm]', false);
      this.store.update((progress) => withoutAnswers(progress, this.#questions));
      this.#go(this.#next);
    });
    this.#show(this.#next);
  }

  get #isReview(): boolean {
    return this.dataset.mode === 'review';
  }

  get #run(): QuizRun {
    const [module] = this.modules;
    return module && !this.#isReview ? moduleRun(module) : reviewRun(this.modules, this.#due, this.#answers);
  }

  get #questions(): readonly IslandQuestion[] {
    return this.#run.questions;
  }

  /** The place of the question that is shown, from 0; -1 at the end. */
  get #at(): number {
    return this.#questions.findIndex(({ key }) => key === this.#shown?.question.key);
  }

  get #next(): IslandQuestion | undefined {
    return findNext(this.#run, this.store.progress, this.#shown?.question.key);
  }

  /** Checks the answer; goes on where it is checked. */
  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = this.#shown;
    if (!form || form.isAnswered) {
      this.#go(this.#next);
      return;
    }
    const { question } = form;
    const given = form.read();
    if (!given) return;
    const run = this.#run;
    this.store.update((progress) => run.answer(progress, question, given, readerToday()));
    // Another tab may have answered it before.
    form.show(question, run.findGiven(this.store.progress, question));
    form.query('[data-verdict]').focus({ preventScroll: true });
    // It stands above the button with which the learner goes on. What is said further up may push both down.
    await this.update();
    form.query('[data-submit]').scrollIntoView({ block: 'nearest' });
  }

  #press(event: KeyboardEvent): void {
    const at = event.target as Element;
    if (!this.#shown || event.defaultPrevented || (at !== document.body && !this.contains(at))) return;
    const isControl = at.matches('a, button, input');
    const key = findQuizKey(event, at.matches('[type=text]') ? 'text' : isControl ? 'control' : 'page');
    if (!key) return;
    event.preventDefault();
    if (key.kind === 'choose') this.#shown.choose(key.index);
    else this.#shown.query('form').requestSubmit();
  }

  #confirm(isAsked: boolean): void {
    this.setShown('[data-confirm]', isAsked);
    this.query(isAsked ? '[data-confirm-line]' : '[data-again]').focus();
  }

  /** Shows a question, or the end, because the learner asked for it: the focus goes along. */
  async #go(question: IslandQuestion | undefined): Promise<void> {
    this.#show(question);
    await this.update();
    if (this.#shown) this.#shown.query('h3').focus();
    else this.query(this.#isReview ? 'h2' : '[data-result-heading]').focus();
  }

  #show(question: IslandQuestion | undefined): void {
    this.#shown = question && (this.query(`[data-question="${question.key}"]`).parentElement as QuizQuestion);
    if (question) this.#shown?.show(question, this.#run.findGiven(this.store.progress, question));
    this.update();
  }

  override render(): void {
    super.render();
    // The question may have stepped aside on a day that came meanwhile.
    if (this.#shown && this.#at < 0) this.#show(this.#next);
    const form = this.#shown;
    for (const each of this.queryAll<QuizQuestion>('quiz-question')) each.hidden = each !== form;
    if (form) {
      this.setText('[data-count]', `Soal ${this.#at + 1} dari ${this.#questions.length}`, form);
      this.setShown('[data-previous]', this.#at > 0, form);
    }
    if (!this.#isReview) this.setShown('[data-result]', !form);
    this.setShown('[data-keys]', form !== undefined);
    // An amount is written: there is nothing to choose.
    this.setShown('[data-keys-choose]', form?.question.kind !== 'amount');
    this.setText('[data-aside]', asideLine(this.modules));
    this.setText('[data-lead]', this.#run.lead(this.store.progress, readerToday(), !form));
  }
}

customElements.define('class-quiz', ClassQuiz);
