import { isIsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { RevisionRecord } from '../../schemas/guide-file.ts';
import { GuideElement } from '../element.ts';
import { viewDay } from './day-banner-view.ts';

/** `<day-banner>`: says whether the revision shown held on the address's day, and leads to the one that did. */
class DayBanner extends GuideElement {
  override render(): void {
    const day = (new URLSearchParams(location.search).get('tanggal') ?? '').trim();
    const today = jakartaDate(Date.now());
    const revisions = this.readData<RevisionRecord[]>('revisions');
    const view = viewDay(revisions, this.dataset.shown ?? '', day, today);
    this.dataset.standing = view.standing;
    this.setText('[data-headline]', view.headline);
    this.setText('[data-words]', view.words);
    const link = this.query<HTMLAnchorElement>('[data-to]');
    link.hidden = view.to === undefined;
    if (view.to) link.href = view.to;
    this.#openCitation(view.opening);
    // Of replies the words are upkeep: only what they say is dated.
    for (const each of this.queryAll('[data-polished]')) each.hidden = !isIsoDate(day) || day >= today;
    if (view.standing !== 'unreadable') carryDay(day);
  }

  /** Has the citation of the page say the day, or takes its button away. */
  #openCitation(opening: string | undefined): void {
    const citation = this.query('[data-citation]', document);
    const button = this.query('copy-button', citation);
    citation.hidden = opening === undefined;
    button.dataset.text = `${opening}\n\n${button.dataset.text}`;
  }
}

/** An address of a page or revision, which can be read as of a day. */
const rulePath = /^\/(?!(?:alur|kalibrasi|kontribusi|onboarding|perubahan)\/)[\w-]+\/[\w-]+\/(?:[\w-]+\/)?$/;

/** Has the links of the text lead to what held on the day, too. */
function carryDay(day: string): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.sl-markdown-content a:not(.not-content a)');
  for (const link of links)
    if (link.origin === location.origin && rulePath.test(link.pathname)) link.search = `?tanggal=${day}`;
}

customElements.define('day-banner', DayBanner);
