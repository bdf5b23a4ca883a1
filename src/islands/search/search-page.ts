import { SearchPanel } from './search-panel.ts';
import { queryOf } from './search-view.ts';

/** Milliseconds after the last key until the address follows. */
const rest = 300;

/** `<search-page>`: answers the address's `q`, and what is typed; the address follows. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const results = this.querySelector<HTMLElement>('.search-results');
    if (!field || !results) return;
    const areaLabels = JSON.parse(this.dataset.areas ?? '{}');
    let turn = 0;
    const onSettled = (query: string) => {
      // A new address with every key would cost more than finding the results.
      clearTimeout(turn);
      turn = window.setTimeout(() => {
        history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      }, rest);
    };
    const panel = new SearchPanel({ field, results, areaLabels, onSettled });
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    // Typed before the script came: that is what the reader wants to know.
    field.value ||= queryOf(location.search);
    panel.ask();
  }
}

customElements.define('search-page', SearchPage);
