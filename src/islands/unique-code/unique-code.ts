import '../ready-reply/ready-reply.ts';
import type { ReadyReply } from '../ready-reply/ready-reply.ts';
import { AmountForm, pieceNode } from './amount-form.ts';
import type { AmountFormView, FieldInput } from './field-view.ts';
import { type UniqueCodeResult, viewUniqueCode } from './unique-code-view.ts';

/** `<unique-code>`: works out what the reseller pays from total and code, as they are typed. */
class UniqueCode extends AmountForm<UniqueCodeResult> {
  override view(input: (name: string) => FieldInput): AmountFormView<UniqueCodeResult> {
    return viewUniqueCode(input('total'), input('kode'));
  }

  override showResult({ amount, pieces, tail, reply }: UniqueCodeResult): void {
    this.setList('[data-amount]', pieces, pieceNode);
    this.setText('[data-tail]', tail);
    this.query('[data-copy-amount] copy-button').dataset.text = amount;
    this.querySelector<ReadyReply>('ready-reply')?.fill(reply.values);
  }
}

customElements.define('unique-code', UniqueCode);
