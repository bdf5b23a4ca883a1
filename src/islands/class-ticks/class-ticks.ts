import { tickRead, tickTried } from '../../domain/class/progress.ts';
import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { progressStore } from '../class-progress/progress-store.ts';

/** `<class-ticks>`: keeps which pages were read, in which revision, and which tasks were tried. */
class ClassTicks extends HTMLElement {
  readonly #store = progressStore();
  #unlisten: (() => void) | undefined;

  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#tick(target);
    });
    this.#unlisten = this.#store.listen(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#unlisten?.();
  }

  #tick({ checked, dataset: { page, revision, task } }: HTMLInputElement): void {
    const today = jakartaDate(Date.now());
    this.#store.update((progress) => {
      if (page !== undefined) return tickRead(progress, page, checked ? revision : undefined);
      return tickTried(progress, task ?? '', checked ? today : undefined);
    });
  }

  #show(): void {
    const { read, tried } = this.#store.progress;
    for (const box of this.querySelectorAll('input')) {
      const { page, revision, task } = box.dataset;
      box.checked = page === undefined ? tried[task ?? ''] !== undefined : read[page] === revision;
      const changed = this.querySelector<HTMLElement>(`[data-changed="${page}"]`);
      if (changed) changed.hidden = box.checked || read[page ?? ''] === undefined;
    }
  }
}

customElements.define('class-ticks', ClassTicks);
