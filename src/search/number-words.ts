const digits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const ones: Record<string, number> = { sepuluh: 10, sebelas: 11, seratus: 100 };
const small: Record<string, (before: number) => number> = {
  belas: (before) => before + 10,
  puluh: (before) => before * 10,
  ratus: (before) => before * 100,
};
const large: Record<string, number> = { seribu: 1000, ribu: 1000, juta: 1_000_000 };

const word = [...digits, ...Object.keys(ones), ...Object.keys(small), ...Object.keys(large)].join('|');
const numbers = new RegExp(`\\b(?:${word})(?:\\s+(?:(?:titik|koma)\\s+)?(?:${word}))*\\b`, 'g');

/** Writes the spelled numbers of a text in digits: `lima titik tiga belas` is 5.13. A unit without a number (`ribu`) stays as it is. */
export function writeNumbers(text: string): string {
  return text.replace(numbers, (spelled) => {
    const parts = spelled.split(/\s+(?:titik|koma)\s+/).map((part) => readNumber(part.split(/\s+/)));
    return parts.every((part) => part !== undefined) ? parts.join('.') : spelled;
  });
}

/** The digits of a spelled number; undefined where the words are not one. */
function readNumber(words: readonly string[]): string | undefined {
  const bare = words.map((each) => digits.indexOf(each));
  // Digits read out one by one, as for a message's number. Two may also be two numbers: `satu dua hari`.
  if (bare.every((digit) => digit >= 0)) return bare.join(words.length > 2 ? '' : ' ');
  let total = 0;
  let group = 0;
  let before: number | undefined;
  for (const [i, each] of words.entries()) {
    const digit = bare[i] ?? -1;
    const scale = small[each];
    if (digit >= 0) {
      // People say `seratus ribu tujuh lima` for 100075.
      before = (before ?? 0) * 10 + digit;
    } else if (ones[each] !== undefined) {
      group += ones[each];
    } else if (scale) {
      if (before === undefined) return undefined;
      group += scale(before);
      before = undefined;
    } else {
      const counted = each === 'seribu' ? 1 : group + (before ?? 0);
      if (counted === 0) return undefined;
      total += counted * (large[each] ?? 1);
      [group, before] = [0, undefined];
    }
  }
  return String(total + group + (before ?? 0));
}
