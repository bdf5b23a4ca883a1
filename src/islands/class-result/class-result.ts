import { ClassElement } from '../class-progress/class-element.ts';
import { createElement } from '../create-element.ts';
import { viewResult } from './class-result-view.ts';

/** `<class-result>`: the learner's result, in each `Result.astro` below it. */
class ClassResult extends ClassElement {
  override connect(): void {
    super.connect();
    this.onClick('[data-print]', () => print());
  }

  override render(): void {
    super.render();
    for (const part of this.queryAll('[data-result-of]')) this.#show(part);
  }

  /** Writes the result of a module, or of all where the part names none. */
  #show(part: HTMLElement): void {
    const id = part.dataset.resultOf;
    const modules = this.modules.filter((module) => !id || module.id === id);
    const { score, date, done, again, againLine, questions } = viewResult(modules, this.store.progress);
    this.setText('[data-score]', score, part);
    this.setText('[data-date]', date, part);
    this.setText('[data-done]', done, part);
    this.setText('[data-again-line]', againLine, part);
    const toItem = ({ title, url }: (typeof again)[number]) =>
      createElement('li', {}, createElement('a', { href: url }, title));
    this.setList('[data-again-list]', again, toItem, part);
    for (const row of this.queryAll('[data-row]', part)) {
      const question = questions.find(({ key }) => key === row.dataset.row);
      // A question that has stepped aside since the build has no result.
      row.hidden = !question;
      row.dataset.tone = question?.state ?? '';
      this.setText('[data-state]', question?.label ?? '', row);
    }
  }
}

customElements.define('class-result', ClassResult);
