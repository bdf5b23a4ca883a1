import '../ready-reply/ready-reply.ts';
import type { AmountPiece } from '../../domain/money/marked-amount.ts';
import { amountNodes, bindAmountForm } from '../unique-code/amount-form.ts';
import type { FieldInput } from '../unique-code/field-view.ts';
import { type TransferResult, type VerdictView, viewTransferCheck } from './transfer-check-view.ts';

const untouched: FieldInput = { text: '', reveal: 'no' };

/** `<transfer-check>`: says what may have happened with a transfer, as its numbers are typed. */
class TransferCheck extends HTMLElement {
  #shown = '';

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    bindAmountForm(form, (inputs) => {
      const input = (name: string) => inputs.get(name) ?? untouched;
      const view = viewTransferCheck(input('order'), input('kode-order'), input('masuk'));
      this.#show(view.result);
      return view;
    });
  }

  #show(result: TransferResult | undefined): void {
    // Leaving a field shows its view once more: replacing a link under the pointer would lose the click on it.
    const next = JSON.stringify(result ?? null);
    if (next === this.#shown) return;
    this.#shown = next;
    const panel = this.querySelector<HTMLElement>('[data-result]');
    if (panel) panel.hidden = !result;
    if (!result) return;
    this.#write('[data-line]', result.line);
    this.#write('[data-advice]', result.advice);
    this.querySelector('[data-verdicts]')?.replaceChildren(...result.verdicts.map(verdictItem));
    for (const card of this.querySelectorAll('ready-reply'))
      card.hidden = card.dataset.reply !== result.reply;
  }

  #write(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }
}

function verdictItem(verdict: VerdictView): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset.verdict = verdict.kind;
  const head = element('p', 'head', element('strong', 'title', verdict.title), ' ');
  const sure = element('span', 'sure', verdict.sureLabel);
  sure.dataset.sure = verdict.sure;
  head.append(sure);
  item.append(head, element('p', 'why', verdict.why));
  if (verdict.compare) {
    const row = (label: string, pieces: AmountPiece[]) =>
      element('div', '', element('dt', '', label), element('dd', '', ...amountNodes(pieces)));
    const { intended, paid } = verdict.compare;
    item.append(element('dl', 'compare', row('Dimaksud', intended), row('Ditransfer', paid)));
  }
  const link = document.createElement('a');
  link.href = verdict.link.href;
  link.textContent = verdict.link.text;
  item.append(element('p', 'branch', link));
  return item;
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

customElements.define('transfer-check', TransferCheck);
