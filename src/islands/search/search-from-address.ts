import { GuideElement } from '../element.ts';
import { wordsOfAddress } from './address-words.ts';

/** `<search-from-address>`: fills the field inside with the words of the address that wasn't found, and leads to their search. */
class SearchFromAddress extends GuideElement {
  override connect(): void {
    const field = this.query('input');
    field.value ||= wordsOfAddress(location.pathname);
    this.listen('submit', (event) => {
      event.preventDefault();
      location.href = `/cari/#q=${encodeURIComponent(field.value)}`;
    });
  }
}

customElements.define('search-from-address', SearchFromAddress);
