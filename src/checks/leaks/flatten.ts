const dashes = /[\u2010-\u2015\u2212\uFF0D]/g;
const spaces = /[\u00A0\u2000-\u200D\u202F\u2060\u3000\uFEFF\t\r]/g;
const wide = /[\uFF01-\uFF5E]/g;

/**
 * The text with plain characters for those that look like them: dashes, spaces and full-width signs. The length of the text
 * and the offsets in it stay the same.
 */
export function flatten(text: string): string {
  return text
    .replace(wide, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(spaces, ' ');
}

/** The source of a pattern for what may separate two digits of one number: a space, dot or dash, or a line break. */
export const gap = String.raw`(?:[ .-]| ?- ?|\n {0,12})?`;
