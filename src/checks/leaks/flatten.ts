const dashes = /[\u2010-\u2015\u2212\uFF0D]/g;
const spaces = /[\u00A0\u2000-\u200D\u202F\u2060\u3000\uFEFF\t\r]/g;
const wide = /[\uFF01-\uFF5E]/g;

/**
 * The text with characters that only look different written alike: every dash is `-`, every space one that a
 * keyboard types, wide digits plain. Each character stays where it is, so offsets hold in both.
 */
export function flatten(text: string): string {
  return text
    .replace(wide, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(spaces, ' ');
}

/** What may stand between two digits of one number: a space, dot or dash, or the end of a line in running text. */
export const gap = String.raw`(?:[ .-]| ?- ?|\n {0,12})?`;
