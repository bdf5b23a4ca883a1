import { GuideElement } from '../element.ts';
import { loadRecent } from '../search/queries.ts';

/** `<recent-searches>`: the reader's latest queries, each a link to its results. */
class RecentSearches extends GuideElement {
  override render(): void {
    const recent = loadRecent();
    if (recent.length > 0) this.setText('p', 'Terakhir dicari:');
    this.setList('[data-list]', recent, (query) => {
      const item = this.query('template').content.cloneNode(true) as DocumentFragment;
      const link = this.query<HTMLAnchorElement>('a', item);
      link.href = `/cari/#q=${encodeURIComponent(query)}`;
      link.textContent = query;
      return item;
    });
  }
}

customElements.define('recent-searches', RecentSearches);
