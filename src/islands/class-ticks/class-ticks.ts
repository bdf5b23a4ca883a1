import { tick } from '../../domain/class/progress.ts';
import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { progressStore } from '../class-progress/progress-store.ts';
import { GuideElement } from '../element.ts';

/** `<class-ticks>`: stores which pages were read, in which revision, and which tasks were tried, on which day. */
class ClassTicks extends GuideElement {
  readonly #store = progressStore();

  override connect(): void {
    this.listen('change', () => this.update(), this.#store);
    this.listen('change', ({ target }) => {
      const { value, checked, dataset } = target as HTMLInputElement;
      const as = dataset.revision ?? jakartaDate(Date.now());
      this.#store.update((progress) => tick(progress, kindOf(dataset), value, checked ? as : undefined));
    });
  }

  override render(): void {
    for (const box of this.queryAll<HTMLInputElement>('input')) {
      const ticked = this.#store.progress[kindOf(box.dataset)][box.value];
      const { revision = ticked } = box.dataset;
      box.checked = ticked !== undefined && ticked === revision;
      for (const line of this.queryAll(`[data-changed="${box.value}"]`))
        line.hidden = box.checked || ticked === undefined;
    }
  }
}

function kindOf({ kind }: DOMStringMap): 'read' | 'tried' {
  return kind === 'read' ? 'read' : 'tried';
}

customElements.define('class-ticks', ClassTicks);
