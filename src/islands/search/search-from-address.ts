import { GuideElement } from '../element.ts';
import { wordsOfAddress } from './address-words.ts';

/** `<search-from-address data-own>`: fills its field with the words of the address, unless that is `data-own`, and leads to their search. */
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
