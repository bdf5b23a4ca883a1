import { GuideElement } from '../element.ts';

/** `<reply-choice>`: shows the reply that is chosen of a page's replies. */
class ReplyChoice extends GuideElement {
  override connect(): void {
    this.listen('change', () => this.update());
  }

  override render(): void {
    const chosen = this.querySelector<HTMLInputElement>('input[name="balasan"]:checked')?.value;
    for (const reply of this.queryAll('[data-reply]')) {
      reply.hidden = chosen !== undefined && reply.dataset.reply !== chosen;
    }
  }
}

customElements.define('reply-choice', ReplyChoice);
