import { withoutAnswers } from '../../domain/class/progress.ts';
import { asideLine, classOn, mayChange } from '../class-progress/class-day.ts';
import type { IslandClass, IslandModule } from '../class-progress/island-class.ts';
import { progressStore, storageText } from '../class-progress/progress-store.ts';
import { viewModuleResult } from '../class-result/class-result-view.ts';
import { showModuleResult } from '../class-result/show-result.ts';
import { GuideElement } from '../element.ts';
import { followDay, readerToday } from '../on-days/follow-day.ts';
import './quiz-question.ts';
import { findQuizKey } from './quiz-keys.ts';
import type { QuizQuestion } from './quiz-question.ts';
import { moduleRun, type QuizRun, reviewRun } from './quiz-run.ts';
import { countText } from './quiz-view.ts';

/** `<class-quiz data-mode data-class>`: one question at a time, of a module or of all that are due; then the module's result. */
class ClassQuiz extends GuideElement {
  readonly #store = progressStore();
  readonly #forms = new Map<string, QuizQuestion>();
  /** The class of the build, and without what has stepped aside since. */
  #built: IslandClass = { modules: [] };
  #class: IslandClass = { modules: [] };
  /** The module whose result is shown at the end; undefined in a review. */
  #module: IslandModule | undefined;
  #run!: QuizRun;
  /** The form that is shown; undefined at the end. */
  #shown: QuizQuestion | undefined;

  override connect(): void {
    this.#built = this.readData('class');
    for (const question of this.#built.modules.flatMap(({ questions }) => questions)) {
      const form = this.query(`[data-question="${question.key}"]`).parentElement as QuizQuestion;
      form.question = question;
      this.#forms.set(question.key, form);
    }
    this.#begin();
    if (mayChange(this.#built)) followDay(() => this.#followDay());
    this.listen('change', () => this.update(), this.#store);
    this.listen('submit', (event) => this.#check(event));
    this.listen('keydown', (event) => this.#press(event), document);
    this.onClick('[data-next]', () => this.#goOn());
    this.onClick('[data-previous]', () => this.#go(this.#previous));
    this.onClick('[data-go]', ({ dataset }) => this.#go(dataset.go));
    this.onClick('[data-move]', (button) => this.announce(this.#shown?.move(button) ?? ''));
    this.onClick('[data-print]', () => print());
    this.onClick('[data-again]', () => this.#confirm(true));
    this.onClick('[data-again-no]', () => this.#confirm(false));
    this.onClick('[data-again-yes]', () => {
      this.setShown('[data-confirm]', false);
      this.#store.update((progress) => withoutAnswers(progress, this.#run.keys));
      this.#goOn();
    });
    this.#show(this.#run.findNext(this.#store.progress));
  }

  get #today(): string {
    return readerToday();
  }

  #begin(): void {
    this.#class = classOn(this.#built, this.#today);
    const { modules } = this.#class;
    this.#module = this.dataset.mode === 'review' ? undefined : modules[0];
    this.#run = this.#module
      ? moduleRun(this.#module)
      : reviewRun(modules, this.#store.progress, this.#today);
  }

  /** Goes on without the questions that step aside on a day that came meanwhile. */
  #followDay(): void {
    const line = asideLine(this.#class.modules);
    if (line === asideLine(classOn(this.#built, this.#today).modules)) return;
    this.#begin();
    const shown = this.#shown?.question.key;
    if (shown && !this.#run.keys.includes(shown)) this.#show(this.#run.findNext(this.#store.progress));
    else this.update();
  }

  get #previous(): string | undefined {
    const at = this.#run.keys.indexOf(this.#shown?.question.key ?? '');
    return this.#run.keys[at - 1];
  }

  #check(event: SubmitEvent): void {
    event.preventDefault();
    const form = this.#shown;
    if (!form || this.#run.findGiven(this.#store.progress, form.question)) return;
    const given = form.read();
    if (!given) return;
    this.#store.update((progress) => this.#run.answer(progress, form.question, given, this.#today));
    form.show(this.#run.findGiven(this.#store.progress, form.question) ?? given);
    form.query('[data-verdict]').focus();
  }

  #press(event: KeyboardEvent): void {
    const at = event.target as Element;
    if (!this.#shown || event.defaultPrevented || (at !== document.body && !this.contains(at))) return;
    const key = findQuizKey(event, {
      isTyping: at.matches('input[type=text]'),
      isControl: at.matches('a, button, input'),
    });
    if (!key) return;
    event.preventDefault();
    if (key.kind === 'choose') this.#shown.choose(key.index);
    else this.#shown.query('[data-check]:not([hidden]), [data-next]:not([hidden])').click();
  }

  #confirm(isAsked: boolean): void {
    this.setShown('[data-confirm]', isAsked);
    this.query(isAsked ? '[data-confirm-line]' : '[data-again]').focus();
  }

  #goOn(): void {
    this.#go(this.#run.findNext(this.#store.progress, this.#shown?.question.key));
  }

  /** Shows a question, or the end, because the learner asked for it: the focus goes along. */
  #go(key: string | undefined): void {
    this.#show(key);
    if (this.#shown) this.#shown.query('h3').focus();
    else this.query(this.#module ? '[data-result-heading]' : 'h2').focus();
  }

  #show(key: string | undefined): void {
    this.#shown = key === undefined ? undefined : this.#forms.get(key);
    for (const form of this.#forms.values()) form.hidden = form !== this.#shown;
    if (this.#shown && key !== undefined) {
      const given = this.#run.findGiven(this.#store.progress, this.#shown.question);
      if (given) this.#shown.show(given);
      else this.#shown.ask();
      this.setText('[data-count]', countText(this.#run.keys, key), this.#shown);
      this.setShown('[data-previous]', this.#previous !== undefined, this.#shown);
    }
    if (this.#module) this.setShown('[data-result]', !this.#shown);
    this.setShown('[data-keys]', this.#shown !== undefined);
    // An amount is written: there is nothing to choose.
    this.setShown('[data-keys-choose]', this.#shown?.question.kind !== 'amount');
    this.update();
  }

  /** Writes what is shown around the question. */
  override render(): void {
    const { progress, state } = this.#store;
    this.setText('[data-storage]', storageText[state]);
    this.setText('[data-aside]', asideLine(this.#class.modules));
    this.setText('[data-lead]', this.#run.lead(progress, this.#today, !this.#shown));
    if (this.#module) showModuleResult(this, viewModuleResult(this.#module, progress));
  }
}

customElements.define('class-quiz', ClassQuiz);
