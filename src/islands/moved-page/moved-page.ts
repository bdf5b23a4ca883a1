import { GuideElement } from '../element.ts';

/** Carries the query and the anchor of an old address over to the new ones, and goes there where there is only one. */
class MovedPage extends GuideElement {
  override connect(): void {
    const { search, hash } = location;
    for (const link of this.queryAll<HTMLAnchorElement>('a')) link.href = `${link.pathname}${search}${hash}`;
    const { to } = this.dataset;
    if (to) location.replace(`${to}${search}${hash}`);
  }
}

customElements.define('moved-page', MovedPage);
