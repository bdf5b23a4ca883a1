import { GuideElement } from '../element.ts';
import { wordsOfAddress } from './address-words.ts';

/** `<search-from-address>`: fills the field inside with the words of the address that wasn't found. */
class SearchFromAddress extends GuideElement {
  override connect(): void {
    this.query('input').value ||= wordsOfAddress(location.pathname);
  }
}

customElements.define('search-from-address', SearchFromAddress);
