import { GuideElement } from '../element.ts';
import { loadPins } from '../pins/pins.ts';
import { loadRecent } from '../search/queries.ts';

/** `<recent-searches>`: what the reader pinned, then the reader's latest queries, each a link to its results. */
class RecentSearches extends GuideElement {
  override connect(): void {
    this.listen('pins', () => this.update(), document);
  }

  override render(): void {
    const pins = loadPins().map(({ url, title }) => ({ url, text: `★ ${title}` }));
    const recent = loadRecent().map((text) => ({ url: `/cari/#q=${encodeURIComponent(text)}`, text }));
    if (pins.length + recent.length > 0)
      this.setText('p', pins.length > 0 ? 'Pintasan:' : 'Terakhir dicari:');
    this.setList('[data-list]', [...pins, ...recent], ({ url, text }) => {
      const item = this.query('template').content.cloneNode(true) as DocumentFragment;
      const link = this.query<HTMLAnchorElement>('a', item);
      link.href = url;
      link.textContent = text;
      return item;
    });
  }
}

customElements.define('recent-searches', RecentSearches);
