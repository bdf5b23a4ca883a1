import { type FoundPage, searchPages } from '../../search/pagefind.ts';
import { isSettled, queryOf, type SearchState, statusLine } from './search-view.ts';

/** `<search-page>`: answers the address's `q`, and what is typed in its field, below it. */
class SearchPage extends HTMLElement {
  #latest = 0;

  connectedCallback(): void {
    const field = this.querySelector('input');
    const query = queryOf(location.search);
    if (field) {
      field.value = query;
      field.addEventListener('input', () => this.#answer(field.value.trim()));
      this.querySelector('form')?.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#answer(field.value.trim());
      });
    }
    this.querySelector('[data-retry]')?.addEventListener('click', () =>
      this.#answer(field?.value.trim() ?? query),
    );
    this.#answer(query);
  }

  async #answer(query: string): Promise<void> {
    const turn = ++this.#latest;
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (query === '') return this.#show({ kind: 'idle' });
    this.#show({ kind: 'loading', query });
    try {
      const pages = await searchPages(query, 10);
      if (turn === this.#latest) this.#show({ kind: 'found', query, pages });
    } catch {
      if (turn === this.#latest) this.#show({ kind: 'failed', query });
    }
  }

  #show(state: SearchState): void {
    const results = this.querySelector<HTMLElement>('[data-search-results]');
    const status = this.querySelector('[role=status]');
    const retry = this.querySelector<HTMLElement>('[data-retry]');
    if (!results || !status || !retry) return;
    status.textContent = statusLine(state);
    retry.hidden = state.kind !== 'failed';
    if (state.kind !== 'loading')
      results.replaceChildren(...(state.kind === 'found' ? state.pages.map(row) : []));
    results.dataset.query = state.kind === 'idle' ? '' : state.query;
    results.dataset.settled = String(isSettled(state));
  }
}

function row({ url, title, excerpt }: FoundPage): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  // Pagefind escapes the page's text itself and adds nothing but <mark>.
  text.innerHTML = excerpt;
  item.append(link, text);
  return item;
}

customElements.define('search-page', SearchPage);
