import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { GuideElement } from '../element.ts';
import { openFor, reviewText } from './days-view.ts';

/** `<day-count since>` and `<day-count due>`: counts days by the reader's clock, so that a page built long ago is still right. */
class DayCount extends GuideElement {
  override render(): void {
    const today = jakartaDate(Date.now());
    const since = this.getAttribute('since');
    const due = this.getAttribute('due');
    if (since) this.textContent = openFor(since, today);
    if (due) {
      const { text, overdue } = reviewText(due, today);
      this.textContent = text;
      this.toggleAttribute('data-overdue', overdue);
    }
  }
}

customElements.define('day-count', DayCount);
