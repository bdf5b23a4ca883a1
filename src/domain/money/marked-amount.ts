import { formatRupiah, type Rupiah } from './money.ts';

export interface AmountPiece {
  text: string;
  marked: boolean;
}

/** The amount as written (`Rp 100.075`), in marked and unmarked pieces. `isMarked` gets a digit's place from the left, from 0. */
export function markDigits(amount: Rupiah, isMarked: (digit: number) => boolean): AmountPiece[] {
  const pieces: AmountPiece[] = [];
  let digit = 0;
  for (const sign of formatRupiah(amount)) {
    const isDigit = sign >= '0' && sign <= '9';
    const marked = isDigit ? isMarked(digit) : digit > 0 && isMarked(digit - 1) && isMarked(digit);
    if (isDigit) digit += 1;
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += sign;
    else pieces.push({ text: sign, marked });
  }
  return pieces;
}
