import '../ready-reply/ready-reply.ts';
import type { AmountPiece } from '../../domain/money/marked-amount.ts';
import { group } from '../../domain/money/money.ts';
import { findToldTransfer } from '../../domain/money/told-transfer.ts';
import { createElement } from '../create-element.ts';
import { AmountForm, pieceNode } from '../unique-code/amount-form.ts';
import type { AmountFormView, FieldInput } from '../unique-code/field-view.ts';
import { type TransferResult, type VerdictView, viewTransferCheck } from './transfer-check-view.ts';

/** `<transfer-check>`: says what may have happened with a transfer, as its numbers are typed. */
class TransferCheck extends AmountForm<TransferResult> {
  override connect(): void {
    super.connect();
    // A message that tells of a transfer fills both amounts, whichever field it is pasted into.
    this.listen('paste', (event) => {
      const told = findToldTransfer(event.clipboardData?.getData('text') ?? '');
      if (!told || !(event.target as Element).matches('[name]')) return;
      event.preventDefault();
      this.field('order').value = group(told.total);
      this.field('masuk').value = group(told.paid);
      this.query('form').dispatchEvent(new Event('input'));
    });
  }

  override view(input: (name: string) => FieldInput): AmountFormView<TransferResult> {
    return viewTransferCheck(input('order'), input('kode-order'), input('masuk'));
  }

  override showResult({ line, advice, verdicts, reply }: TransferResult): void {
    this.setText('[data-line]', line);
    this.setText('[data-advice]', advice);
    this.setList('[data-verdicts]', verdicts, verdictItem);
    for (const card of this.queryAll('[data-reply]')) card.hidden = card.dataset.reply !== reply;
  }
}

function verdictItem({ title, tone, sureLabel, why, compare, link }: VerdictView): HTMLElement {
  const badge = createElement('span', { className: `badge badge--${tone}` }, sureLabel);
  return createElement(
    'li',
    { className: 'card stack' },
    createElement('p', {}, createElement('strong', {}, title), ' ', badge),
    createElement('p', {}, why),
    ...(compare ? [comparison(compare)] : []),
    createElement('p', {}, createElement('a', { href: link.href }, link.text)),
  );
}

function comparison({ intended, paid }: NonNullable<VerdictView['compare']>): HTMLElement {
  const row = (label: string, pieces: readonly AmountPiece[]) => {
    const amount = createElement('dd', {}, ...pieces.map(pieceNode));
    return createElement('div', {}, createElement('dt', {}, label), amount);
  };
  return createElement('dl', { className: 'pairs' }, row('Dimaksud', intended), row('Ditransfer', paid));
}

customElements.define('transfer-check', TransferCheck);
