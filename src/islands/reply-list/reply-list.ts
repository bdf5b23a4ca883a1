import { type ListedArea, viewReplyList } from './reply-list-view.ts';

/** `<reply-list>`: shows the replies of one area or of all; the address says which. */
class ReplyList extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('nav')?.addEventListener('click', (event) => this.#choose(event));
    addEventListener('popstate', this.#show);
    addEventListener('hashchange', this.#show);
    this.#show();
    // Where the filter hid or moved the reply that the address leads to, the browser hasn't found it.
    const target = document.getElementById(location.hash.slice(1));
    if (target && this.contains(target)) target.scrollIntoView();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#show);
    removeEventListener('hashchange', this.#show);
  }

  get #sections(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('section[data-area]')];
  }

  get #areas(): ListedArea[] {
    return this.#sections.map((section) => ({
      id: `${section.dataset.area}`,
      label: section.querySelector('h2')?.textContent ?? '',
      count: section.querySelectorAll('[data-reply]').length,
      anchors: [...section.querySelectorAll('[id]')].map(({ id }) => id),
    }));
  }

  #choose(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, '', link.href);
    this.#show();
  }

  #show = (): void => {
    const { area, line } = viewReplyList(this.#areas, location.search, location.hash);
    for (const section of this.#sections) {
      section.hidden = area !== undefined && section.dataset.area !== area;
    }
    for (const link of this.querySelectorAll<HTMLElement>('nav a')) {
      if (link.dataset.area === (area ?? '')) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const status = this.querySelector('[data-line]');
    if (status && status.textContent !== line) status.textContent = line;
  };
}

customElements.define('reply-list', ReplyList);
