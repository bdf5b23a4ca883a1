import { GuideElement } from '../element.ts';
import { type ListedArea, viewReplyList } from './reply-list-view.ts';

/** `<reply-list>`: shows the replies of one area or of all. The address says which. */
class ReplyList extends GuideElement {
  override connect(): void {
    this.onClick('nav a', (link) => {
      const { href } = link as HTMLAnchorElement;
      if (href !== location.href) history.pushState(null, '', href);
      this.update();
    });
    this.listen('popstate', () => this.update(), window);
    this.listen('hashchange', () => this.update(), window);
    // Where the filter hid or moved the reply that the address leads to, the browser hasn't found it.
    const target = document.getElementById(location.hash.slice(1));
    if (target && this.contains(target)) this.update().then(() => target.scrollIntoView());
  }

  get #sections(): HTMLElement[] {
    return this.queryAll('section[data-area]');
  }

  get #areas(): ListedArea[] {
    return this.#sections.map((section) => ({
      id: `${section.dataset.area}`,
      label: this.query('h2', section).textContent ?? '',
      count: this.queryAll('[data-reply]:not([data-coming])', section).length,
      anchors: this.queryAll('[id]', section).map(({ id }) => id),
    }));
  }

  override render(): void {
    const { area, line } = viewReplyList(this.#areas, location.search, location.hash);
    for (const section of this.#sections) {
      section.hidden = area !== undefined && section.dataset.area !== area;
    }
    for (const link of this.queryAll('nav a')) {
      const isCurrent = link.dataset.area === (area ?? '');
      if (isCurrent) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    this.setText('[data-line]', line);
  }
}

customElements.define('reply-list', ReplyList);
