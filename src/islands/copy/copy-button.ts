import { copyText } from './clipboard.ts';
import { type CopyState, copyWords, restAfter } from './copy-view.ts';

/** `<copy-button data-text>`: copies the text on click and says whether it worked. */
class CopyButton extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.#copy());
  }

  async #copy(): Promise<void> {
    this.#show(await copyText(this.dataset.text ?? ''));
  }

  #show(state: CopyState): void {
    const label = this.querySelector<HTMLElement>('[data-label]');
    const status = this.querySelector('[role=status]');
    if (!label || !status) return;
    const words = copyWords(state, label.dataset.label ?? '');
    this.dataset.state = state;
    label.textContent = words.button;
    status.textContent = words.announcement;
    clearTimeout(this.#timer);
    if (state !== 'idle') this.#timer = window.setTimeout(() => this.#show('idle'), restAfter(state));
  }
}

customElements.define('copy-button', CopyButton);
