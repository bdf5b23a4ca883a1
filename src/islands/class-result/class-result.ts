import type { IslandClass } from '../class-progress/island-class.ts';
import { keepingText, progressStore } from '../class-progress/progress-store.ts';
import { viewClassResult } from './class-result-view.ts';
import { showModuleResult, showResult } from './show-result.ts';

/** `<class-result data-class>`: the learner's result of every module and of all. */
class ClassResult extends HTMLElement {
  readonly #store = progressStore();
  #class: IslandClass | undefined;
  #unlisten: (() => void) | undefined;

  connectedCallback(): void {
    this.#class = JSON.parse(this.dataset.class ?? '');
    this.querySelector('[data-print]')?.addEventListener('click', () => print());
    this.#unlisten = this.#store.listen(() => this.#show());
    this.#show();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#unlisten?.();
  }

  #show(): void {
    const total = this.querySelector('[data-total]');
    const notice = this.querySelector('[data-keeping]');
    if (!this.#class || !total) return;
    const result = viewClassResult(this.#class, this.#store.progress);
    showResult(total, result);
    for (const module of result.modules) {
      const root = this.querySelector(`[data-module-result="${module.id}"]`);
      if (root) showModuleResult(root, module);
    }
    if (notice) notice.textContent = keepingText[this.#store.keeping];
  }
}

customElements.define('class-result', ClassResult);
