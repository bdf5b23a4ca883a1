import type { Given } from '../../domain/class/grade.ts';
import { answerQuestion, answerReview, findAnswer, withoutAnswers } from '../../domain/class/progress.ts';
import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { staleLine, viewReview } from '../class-progress/class-progress-view.ts';
import type { IslandClass, IslandModule, IslandQuestion } from '../class-progress/island-class.ts';
import { keepingText, progressStore } from '../class-progress/progress-store.ts';
import { viewModuleResult } from '../class-result/class-result-view.ts';
import { showModuleResult } from '../class-result/show-result.ts';
import { QuestionForm } from './question-form.ts';
import { findQuizKey } from './quiz-keys.ts';
import { countText, dueQuestions, findNext } from './quiz-view.ts';

/**
 * `<class-quiz data-mode data-class>`: one case at a time. A module's answers are kept at once, so that a reload goes
 * on where it stopped; in the review each answer moves its case to another day.
 */
class ClassQuiz extends HTMLElement {
  readonly #store = progressStore();
  readonly #forms = new Map<string, QuestionForm>();
  readonly #questions = new Map<string, IslandQuestion>();
  #modules: IslandModule[] = [];
  /** What is gone through, in order. */
  #keys: string[] = [];
  /** Answers of this review; a module's are kept. */
  readonly #reviewed = new Map<string, Given>();
  #at: string | undefined;
  #unlisten: (() => void) | undefined;

  connectedCallback(): void {
    this.#modules = (JSON.parse(this.dataset.class ?? '') as IslandClass).modules;
    for (const question of this.#modules.flatMap(({ questions }) => questions)) {
      const form = this.querySelector<HTMLFormElement>(`[data-question="${question.key}"]`);
      if (!form) continue;
      this.#questions.set(question.key, question);
      this.#forms.set(question.key, new QuestionForm(form, question));
    }
    this.#keys = this.#isReview
      ? dueQuestions(this.#modules, this.#store.progress, this.#today)
      : [...this.#questions.keys()];
    this.addEventListener('submit', (event) => this.#check(event));
    this.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', this.#key);
    this.#unlisten = this.#store.listen(() => this.#showAround());
    this.#go(this.#next());
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#key);
    this.#unlisten?.();
  }

  get #isReview(): boolean {
    return this.dataset.mode === 'review';
  }

  get #today(): string {
    return jakartaDate(Date.now());
  }

  /** The question to go on with; undefined for the end. */
  #next(after?: string): string | undefined {
    if (this.#isReview) return this.#keys.find((key) => !this.#reviewed.has(key));
    const [module] = this.#modules;
    return module && findNext(module, this.#store.progress, after);
  }

  #given(key: string): Given | undefined {
    const question = this.#questions.get(key);
    if (this.#isReview) return this.#reviewed.get(key);
    return question && findAnswer(this.#store.progress, question)?.given;
  }

  #check(event: SubmitEvent): void {
    event.preventDefault();
    const key = this.#at;
    const question = key === undefined ? undefined : this.#questions.get(key);
    const form = key === undefined ? undefined : this.#forms.get(key);
    if (key === undefined || !question || !form || this.#given(key)) return;
    const given = form.read();
    if (!given) return;
    const answer = this.#isReview ? answerReview : answerQuestion;
    if (this.#isReview) this.#reviewed.set(key, given);
    this.#store.update((progress) => answer(progress, question, given, this.#today));
    form.show(this.#given(key) ?? given);
    form.form.querySelector<HTMLElement>('[data-verdict]')?.focus();
  }

  #click(event: MouseEvent): void {
    const pressed = (event.target as Element).closest<HTMLElement>('button');
    if (!pressed) return;
    if (pressed.hasAttribute('data-next')) this.#go(this.#next(this.#at), true);
    else if (pressed.hasAttribute('data-previous')) this.#go(this.#before(), true);
    else if (pressed.dataset.go) this.#go(pressed.dataset.go, true);
    else if (pressed.dataset.move) this.#move(pressed);
    else if (pressed.hasAttribute('data-print')) print();
    else if (pressed.hasAttribute('data-again')) this.#confirm(true);
    else if (pressed.hasAttribute('data-again-no')) this.#confirm(false);
    else if (pressed.hasAttribute('data-again-yes')) this.#restart();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = event.target as Element;
    const form = this.#at === undefined ? undefined : this.#forms.get(this.#at);
    if (!form || event.defaultPrevented || !(at === document.body || this.contains(at))) return;
    const key = findQuizKey(event, {
      isTyping: at.matches('input[type=text]'),
      isControl: at.matches('a, button, input'),
    });
    if (!key) return;
    event.preventDefault();
    if (key.kind === 'choose') form.choose(key.index);
    else
      form.form.querySelector<HTMLElement>('[data-check]:not([hidden]), [data-next]:not([hidden])')?.click();
  };

  #before(): string | undefined {
    return this.#keys[this.#keys.indexOf(this.#at ?? '') - 1];
  }

  #move(button: HTMLElement): void {
    const form = this.#forms.get(this.#at ?? '');
    const place = form?.move(button);
    if (place) this.#write('[data-say]', place);
  }

  #confirm(isAsked: boolean): void {
    this.#reveal('[data-confirm]', isAsked);
    this.querySelector<HTMLElement>(isAsked ? '[data-confirm-line]' : '[data-again]')?.focus();
  }

  #restart(): void {
    this.#reveal('[data-confirm]', false);
    this.#store.update((progress) => withoutAnswers(progress, this.#keys));
    this.#go(this.#next(), true);
  }

  /** Shows a question, or the end; with `isAsked` because the learner wanted to, so the focus goes along. */
  #go(key: string | undefined, isAsked = false): void {
    this.#at = key;
    for (const [each, { form }] of this.#forms) form.hidden = each !== key;
    const shown = key === undefined ? undefined : this.#forms.get(key);
    if (key !== undefined && shown) {
      const given = this.#given(key);
      if (given) shown.show(given);
      else shown.ask();
      const count = shown.form.querySelector('[data-count]');
      if (count) count.textContent = countText(this.#keys, key);
      const previous = shown.form.querySelector<HTMLElement>('[data-previous]');
      if (previous) previous.hidden = this.#before() === undefined;
    }
    this.#reveal('[data-result]', key === undefined);
    this.#reveal('[data-keys]', key !== undefined);
    // An amount is written, there is nothing to choose.
    this.#reveal('[data-keys-choose]', this.#questions.get(key ?? '')?.kind !== 'amount');
    this.#showAround();
    if (!isAsked) return;
    const heading = shown ? shown.form.querySelector('h3') : this.querySelector('[data-result-heading], h2');
    if (heading instanceof HTMLElement) heading.focus();
  }

  /** What stands around the question: how it is kept, the line above, the result. */
  #showAround(): void {
    const { progress, keeping } = this.#store;
    this.#write('[data-keeping]', keepingText[keeping]);
    const [module] = this.#modules;
    if (this.#isReview) {
      const isOver = this.#at === undefined;
      const done = this.#reviewed.size > 0 ? `Selesai, ${this.#reviewed.size} soal diulang. ` : '';
      const { line } = viewReview(this.#modules, progress, this.#today);
      this.#write(
        '[data-lead]',
        isOver ? `${done}${line}` : 'Kasus dari semua modul yang dulu dijawab belum tepat.',
      );
      return;
    }
    if (!module) return;
    const result = viewModuleResult(module, progress);
    const root = this.querySelector('[data-module-result]');
    if (root) showModuleResult(root, result);
    const stale = result.questions.filter(({ state }) => state === 'stale').length;
    this.#write('[data-lead]', staleLine(stale));
  }

  #reveal(selector: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !isShown;
  }

  #write(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

customElements.define('class-quiz', ClassQuiz);
