import { GuideElement } from '../element.ts';

/**
 * `<reply-choice>`: shows the reply that is chosen of a page's replies. The address may choose it: `#balasan=<id>` also leads to its
 * first field, or to its copy button. Beside words to highlight it only chooses.
 */
class ReplyChoice extends GuideElement {
  override connect(): void {
    this.listen('change', ({ target }) => {
      this.update();
      (target as Element).closest('label')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    this.listen('hashchange', () => this.#readAddress(), window);
    this.#readAddress();
  }

  async #readAddress(): Promise<void> {
    const address = new URLSearchParams(location.hash.slice(1));
    const id = address.get('balasan');
    const reply = this.queryAll('[data-reply]').find(({ dataset }) => dataset.reply === id);
    if (!reply) return;
    const choice = this.querySelector<HTMLInputElement>(`input[value="${id}"]`);
    if (choice) choice.checked = true;
    await this.update();
    choice?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (address.has('sorot')) return;
    reply.querySelector<HTMLElement>('input, copy-button button')?.focus({ preventScroll: true });
    reply.scrollIntoView();
  }

  override render(): void {
    const chosen = this.querySelector<HTMLInputElement>('input[name="balasan"]:checked')?.value;
    for (const reply of this.queryAll('[data-reply]')) {
      reply.hidden = chosen !== undefined && reply.dataset.reply !== chosen;
    }
  }
}

customElements.define('reply-choice', ReplyChoice);
