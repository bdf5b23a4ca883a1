/** Powers of ten up to more than the largest amount, which is 1e13. */
const powers = Array.from({ length: 15 }, (_, i) => 10 ** i);
/** A multiple of it is added to an amount to make a key of one kind. Amounts are smaller and have at most 15 digits. */
const offset = 1e14;
const asWhole = (amount: number) => amount + 15 * offset;
const asShortened = (amount: number) => amount + 16 * offset;

/**
 * The keys of an amount due. An order and a payment share a key if one amount is a typing mistake of the other: a digit
 * wrong, missing or extra, two neighbours swapped, or zeros missing or extra at the end. A payment takes a few dozen
 * look-ups that way, instead of a comparison with every order.
 */
export function orderKeys(due: number): number[] {
  return [asWhole(due), ...wildcards(due), ...digitsLeftOut(due).map(asShortened)];
}

/** The keys to look an amount paid up by, of which it shares at least one with the orders that it is a mistake of. */
export function paymentKeys(paid: number): number[] {
  return [
    ...wildcards(paid), // One digit wrong: the order has the same digits in all other places.
    asShortened(paid), // A digit missing: the order without one of its digits.
    ...digitsLeftOut(paid).map(asWhole), // A digit extra: without it, the order.
    ...swaps(paid).map(asWhole),
    ...otherZeros(paid).map(asWhole), // Two or three zeros missing or extra at the end.
  ];
}

/** A key for each place of the amount, which is the same whatever digit stands there. */
function wildcards(amount: number): number[] {
  return places(amount).map(
    (place) => amount - digitAt(amount, place) * (powers[place] ?? 0) + place * offset,
  );
}

/** The amounts that leaving out one digit gives, except those that would begin with 0. */
function digitsLeftOut(amount: number): number[] {
  const all = places(amount);
  const shortest = powers[all.length - 2] ?? 1;
  const found = all.map((place) => {
    const power = powers[place] ?? 1;
    return Math.floor(amount / (power * 10)) * power + (amount % power);
  });
  return [...new Set(found)].filter((shorter) => shorter >= shortest);
}

/** The other amounts that swapping two neighbouring digits gives. */
function swaps(amount: number): number[] {
  return places(amount)
    .slice(1)
    .map((place) => {
      const power = powers[place] ?? 1;
      const here = digitAt(amount, place);
      const right = digitAt(amount, place - 1);
      return amount + (right - here) * power + (here - right) * (power / 10);
    })
    .filter((swapped) => swapped !== amount);
}

function otherZeros(amount: number): number[] {
  const more = [amount * 100, amount * 1000].filter((each) => each < offset);
  const fewer = [amount / 100, amount / 1000].filter((each) => Number.isInteger(each) && each > 0);
  return [...more, ...fewer];
}

function places(amount: number): number[] {
  return Array.from({ length: String(amount).length }, (_, place) => place);
}

function digitAt(amount: number, place: number): number {
  return Math.floor(amount / (powers[place] ?? 1)) % 10;
}
