import { GuideElement } from '../element.ts';
import './search-panel.ts';
import type { SearchPanel } from './search-panel.ts';
import { queryOf } from './search-view.ts';

/** Milliseconds after the last results until the address follows: a new address with every key would cost too much. */
const restMs = 300;

/** `<search-page>`: answers the `q` of the address, and what is typed. The address follows. */
class SearchPage extends GuideElement {
  override connect(): void {
    const field = this.query('input');
    this.listen('submit', (event) => event.preventDefault());
    const panel = this.query<SearchPanel>('search-panel');
    panel.addEventListener('settled', () => {
      const query = field.value.trim();
      this.later('address', restMs, () => {
        history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
      });
    });
    // What was typed before the script came is what the reader wants to know.
    field.value ||= queryOf(location.search);
    panel.ask();
  }
}

customElements.define('search-page', SearchPage);
