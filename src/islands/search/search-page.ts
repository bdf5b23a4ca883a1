import { GuideElement } from '../element.ts';
import './search-panel.ts';
import { queryOf, searchAddress } from './query-address.ts';
import type { SearchPanel } from './search-panel.ts';

/** Milliseconds after the last results until the address follows: a new address with every key would cost too much. */
const restMs = 300;

/** `<search-page>`: answers the query of the address, and what is typed. The address follows. */
class SearchPage extends GuideElement {
  override connect(): void {
    const field = this.query('input');
    const panel = this.query<SearchPanel>('search-panel');
    const follow = () => history.replaceState(null, '', searchAddress(field.value));
    // What was typed before the script came is what the reader wants to know.
    field.value ||= queryOf(location);
    follow();
    this.listen('submit', (event) => event.preventDefault());
    panel.addEventListener('settled', () => this.later('address', restMs, follow));
    // A result may be opened sooner than that. Back must find its query.
    this.listen('click', follow, panel);
    this.listen(
      'hashchange',
      ({ newURL }) => {
        // The address itself may say the query before again: its results have just settled.
        const address = new URL(newURL);
        if (!address.hash.startsWith('#q=')) return;
        field.value = queryOf(address);
        panel.askAnew(false);
      },
      window,
    );
    panel.ask();
  }
}

customElements.define('search-page', SearchPage);
