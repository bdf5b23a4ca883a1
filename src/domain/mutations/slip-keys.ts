/** Keys of an amount. Two amounts share one if one is a typing slip of the other (`findSlip`), so that not all are compared with all. */
export function slipKeys(amount: number): string[] {
  const digits = String(amount);
  const withoutOne = [...digits].map((_, place) => digits.slice(0, place) + digits.slice(place + 1));
  return [digits, ...withoutOne, digits.replace(/0+$/, '')];
}
