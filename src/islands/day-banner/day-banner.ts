import { jakartaDate } from '../../domain/dated/iso-date.ts';
import type { RevisionRecord } from '../../schemas/guide-file.ts';
import { GuideElement } from '../element.ts';
import { viewDay } from './day-banner-view.ts';

/** `<day-banner>`: says whether the revision shown held on the address's day, and leads to the one that did. */
class DayBanner extends GuideElement {
  override render(): void {
    const day = new URLSearchParams(location.search).get('tanggal') ?? '';
    const revisions = this.readData<RevisionRecord[]>('revisions');
    const view = viewDay(revisions, this.dataset.shown ?? '', day.trim(), jakartaDate(Date.now()));
    this.dataset.standing = view.standing;
    this.setText('[data-headline]', view.headline);
    this.setText('[data-words]', view.words);
    const link = this.query<HTMLAnchorElement>('[data-to]');
    link.hidden = view.to === undefined;
    if (view.to) link.href = view.to;
    this.#openCitation(view.opening);
  }

  /** Has the citation of the page say the day, or takes its button away. */
  #openCitation(opening: string | undefined): void {
    const citation = this.query('[data-citation]', document);
    const button = this.query('copy-button', citation);
    citation.hidden = opening === undefined;
    button.dataset.text = `${opening}\n\n${button.dataset.text}`;
  }
}

customElements.define('day-banner', DayBanner);
