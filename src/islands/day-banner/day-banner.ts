import type { RevisionRecord } from '../../site/api.ts';
import { GuideElement } from '../element.ts';
import { viewDay } from './day-banner-view.ts';

/** `<day-banner>`: says whether the revision shown held on the address's day, and leads to the one that did. */
class DayBanner extends GuideElement {
  override render(): void {
    const day = new URLSearchParams(location.search).get('tanggal') ?? '';
    const view = viewDay(this.readData<RevisionRecord[]>('revisions'), this.dataset.shown ?? '', day.trim());
    this.dataset.standing = view.standing;
    this.setText('[data-headline]', view.headline);
    this.setText('[data-words]', view.words);
    const link = this.query<HTMLAnchorElement>('[data-to]');
    link.hidden = view.to === undefined;
    if (view.to) link.href = view.to;
  }
}

customElements.define('day-banner', DayBanner);
