/**
 * Keys of an amount. Two amounts of which one is a typing slip of the other, as `findSlip` has it, share at least one: their digits,
 * all but one of them, or all but the zeros at the end. So a payment isn't compared with every order.
 */
export function slipKeys(amount: number): string[] {
  const digits = String(amount);
  const withoutOne = [...digits].map((_, place) => digits.slice(0, place) + digits.slice(place + 1));
  return [digits, ...withoutOne, digits.replace(/0+$/, '')];
}
