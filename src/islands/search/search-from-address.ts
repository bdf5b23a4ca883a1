import { wordsOfAddress } from './address-words.ts';

/** `<search-from-address>`: fills the field inside with the words of the address that wasn't found. */
class SearchFromAddress extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (field && !field.value) field.value = wordsOfAddress(location.pathname);
  }
}

customElements.define('search-from-address', SearchFromAddress);
