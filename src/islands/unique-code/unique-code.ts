import '../ready-reply/ready-reply.ts';
import { amountNodes, bindAmountForm } from './amount-form.ts';
import type { FieldInput } from './field-view.ts';
import { type UniqueCodeResult, viewUniqueCode } from './unique-code-view.ts';

const untouched: FieldInput = { text: '', reveal: 'no' };

/** `<unique-code>`: total and code give what the reseller pays, as it is typed. */
class UniqueCode extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    bindAmountForm(form, (inputs) => {
      const view = viewUniqueCode(inputs.get('total') ?? untouched, inputs.get('kode') ?? untouched);
      this.#show(view.result);
      return view;
    });
  }

  #show(result: UniqueCodeResult | undefined): void {
    const panel = this.querySelector<HTMLElement>('[data-result]');
    if (panel) panel.hidden = !result;
    if (!result) return;
    this.querySelector('[data-amount]')?.replaceChildren(...amountNodes(result.pieces));
    this.#write('[data-tail]', result.tail);
    const copy = this.querySelector<HTMLElement>('[data-copy-amount] copy-button');
    if (copy) copy.dataset.text = result.amount;
    this.querySelector('ready-reply')?.fill(result.reply.values);
  }

  #write(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }
}

customElements.define('unique-code', UniqueCode);
