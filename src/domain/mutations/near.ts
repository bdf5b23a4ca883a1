/** Powers of ten up to the largest amount there is. */
const powers = Array.from({ length: 15 }, (_, i) => 10 ** i);
/** Keeps keys of different kinds apart: amounts stay below 1e13, and there are at most 15 places. */
const apart = 1e14;
const asWhole = (amount: number) => amount + 15 * apart;
const asShortened = (amount: number) => amount + 16 * apart;

/**
 * Keys under which two amounts meet if one is a slip of the other: a digit wrong, two neighbours swapped, a digit (a
 * zero too) missing or extra. Orders are filed under these, money is looked up under `lookedUp`: a few dozen look-ups
 * an amount instead of comparing it with every order.
 */
export function filedUnder(due: number): number[] {
  return [asWhole(due), ...wildcards(due), ...digitsLeftOut(due).map(asShortened)];
}

/** The keys to look a paid amount up by; see `filedUnder`. */
export function lookedUp(paid: number): number[] {
  return [
    ...wildcards(paid), // One digit wrong: the same but for a place left open.
    asShortened(paid), // A digit missing: an order without one of its digits.
    ...digitsLeftOut(paid).map(asWhole), // A digit extra: without it, an order.
    ...swaps(paid).map(asWhole),
    ...otherZeros(paid).map(asWhole), // Two or three zeros too few or too many at the end.
  ];
}

/** The amount with each place left open in turn, the place told apart. */
function wildcards(amount: number): number[] {
  return places(amount).map(
    (place) => amount - digitAt(amount, place) * (powers[place] ?? 0) + place * apart,
  );
}

/** The amount with each of its digits left out in turn; a rest that would begin with 0 is no amount as typed. */
export function digitsLeftOut(amount: number): number[] {
  const all = places(amount);
  const shortest = powers[all.length - 2] ?? 1;
  const found = all.map((place) => {
    const power = powers[place] ?? 1;
    return Math.floor(amount / (power * 10)) * power + (amount % power);
  });
  return [...new Set(found)].filter((shorter) => shorter >= shortest);
}

/** The amount with each pair of neighbouring digits swapped, where that changes it. */
export function swaps(amount: number): number[] {
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
  const more = [amount * 100, amount * 1000].filter((each) => each < apart);
  const fewer = [amount / 100, amount / 1000].filter((each) => Number.isInteger(each) && each > 0);
  return [...more, ...fewer];
}

function places(amount: number): number[] {
  return Array.from({ length: String(amount).length }, (_, place) => place);
}

function digitAt(amount: number, place: number): number {
  return Math.floor(amount / (powers[place] ?? 1)) % 10;
}
