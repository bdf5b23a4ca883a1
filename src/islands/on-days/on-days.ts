import { GuideElement } from '../element.ts';
import { guideClock } from './guide-clock.ts';
import { isOnDay } from './on-days-view.ts';

/** `<on-days data-from data-until data-built>`: hides what is in it, and keeps it from being used, on all other days. */
class OnDays extends GuideElement {
  override connect(): void {
    this.listen('change', () => this.update(), guideClock);
    guideClock.watch();
  }

  override render(): void {
    const isShown = isOnDay(this.dataset, guideClock.today);
    this.hidden = !isShown;
    this.inert = !isShown;
  }
}

customElements.define('on-days', OnDays);
