import { GuideElement } from '../element.ts';
import { wordsOfAddress } from './address-words.ts';

/**
 * `<search-from-address data-own>`: fills the field inside with the words of the address that wasn't found, and leads to their search.
 * `data-own` is the address of this page itself, whose words nobody looks for.
 */
class SearchFromAddress extends GuideElement {
  override connect(): void {
    const field = this.query('input');
    if (location.pathname !== this.dataset.own) field.value ||= wordsOfAddress(location.pathname);
    this.listen('submit', (event) => {
      event.preventDefault();
      location.href = `/cari/#q=${encodeURIComponent(field.value)}`;
    });
  }
}

customElements.define('search-from-address', SearchFromAddress);
