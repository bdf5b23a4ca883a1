import { GuideElement } from '../element.ts';
import { type CopyState, copyText, copyWords, restAfter } from './clipboard.ts';

/** `<copy-button data-text>`: copies the text on click and says whether it worked. */
class CopyButton extends GuideElement {
  override connect(): void {
    this.onClick('button', async () => this.#show(await copyText(this.dataset.text ?? '')));
  }

  #show(state: CopyState): void {
    const label = this.query('[data-label]');
    const words = copyWords(state, label.dataset.label ?? '');
    this.dataset.state = state;
    label.textContent = words.button;
    this.announce(words.announcement);
    if (state !== 'idle') this.later('rest', restAfter(state), () => this.#show('idle'));
  }
}

customElements.define('copy-button', CopyButton);
