/** Carries the query and the anchor of an old address over to the new ones, and goes there where there is only one. */
class MovedPage extends HTMLElement {
  connectedCallback() {
    const { search, hash } = location;
    for (const link of this.querySelectorAll('a')) link.href = `${link.pathname}${search}${hash}`;
    const { to } = this.dataset;
    if (to) location.replace(`${to}${search}${hash}`);
  }
}

customElements.define('moved-page', MovedPage);
