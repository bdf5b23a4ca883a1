import { tick } from '../../domain/class/progress.ts';
import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { progressStore } from '../class-progress/progress-store.ts';
import { GuideElement } from '../element.ts';

/** `<class-ticks>`: stores which pages were read, in which revision, and which tasks were tried. */
class ClassTicks extends GuideElement {
  readonly #store = progressStore();

  override connect(): void {
    this.listen('change', () => this.update(), this.#store);
    this.listen('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#tick(target);
    });
  }

  #tick({ checked, dataset: { page, revision, task } }: HTMLInputElement): void {
    const today = jakartaDate(Date.now());
    this.#store.update((progress) =>
      page === undefined
        ? tick(progress, 'tried', task ?? '', checked ? today : undefined)
        : tick(progress, 'read', page, checked ? revision : undefined),
    );
  }

  override render(): void {
    const { read, tried } = this.#store.progress;
    for (const box of this.queryAll<HTMLInputElement>('input')) {
      const { page, task } = box.dataset;
      if (page === undefined) {
        box.checked = tried[task ?? ''] !== undefined;
      } else {
        box.checked = read[page] === box.dataset.revision;
        this.setShown(`[data-changed="${page}"]`, !box.checked && read[page] !== undefined);
      }
    }
  }
}

customElements.define('class-ticks', ClassTicks);
