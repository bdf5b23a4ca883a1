import { classOn, mayChange } from '../class-progress/class-day.ts';
import type { IslandClass } from '../class-progress/island-class.ts';
import { progressStore, storageText } from '../class-progress/progress-store.ts';
import { GuideElement } from '../element.ts';
import { followDay, readerToday } from '../on-days/follow-day.ts';
import { viewClassResult } from './class-result-view.ts';
import { showModuleResult, showResult } from './show-result.ts';

/** `<class-result data-class>`: the learner's result of every module and of all. */
class ClassResult extends GuideElement {
  readonly #store = progressStore();
  #class: IslandClass = { modules: [] };

  override connect(): void {
    this.#class = this.readData('class');
    if (mayChange(this.#class)) followDay(() => this.update());
    this.listen('change', () => this.update(), this.#store);
    this.onClick('[data-print]', () => print());
  }

  override render(): void {
    const result = viewClassResult(classOn(this.#class, readerToday()), this.#store.progress);
    showResult(this, result, '[data-total]');
    for (const module of result.modules) showModuleResult(this, module);
    this.setText('[data-storage]', storageText[this.#store.state]);
  }
}

customElements.define('class-result', ClassResult);
