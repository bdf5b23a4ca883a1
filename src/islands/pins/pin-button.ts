import { GuideElement } from '../element.ts';
import { loadPins, storePins, togglePin } from './pins.ts';

/** `<pin-button data-url data-title>`: pins a page or a reply in this browser, or takes the pin back. */
class PinButton extends GuideElement {
  override connect(): void {
    const { url = '', title = '' } = this.dataset;
    this.onClick('button', () => storePins(togglePin(loadPins(), { url, title })));
    this.listen('pins', () => this.update(), document);
  }

  override render(): void {
    const isPinned = loadPins().some(({ url }) => url === this.dataset.url);
    this.setText('button', isPinned ? 'Lepas sematan' : 'Sematkan');
  }
}

customElements.define('pin-button', PinButton);
