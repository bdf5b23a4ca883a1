/** Days and amounts of money: numbers, but of nobody. */
const harmless =
  /(?<![\w+])(?<harmless>(?:19|20)\d\d-\d\d-\d\d|\d\d?[/-]\d\d?[/-]\d{2,4}|rp\.? ?\d[\d.,]{0,20}|[1-9]\d{0,2}(?:[.,]\d{3}){1,2})(?![.,]?\d)/;

/** E-mail addresses. */
const address = /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63})+/;

/** Numbers after a word for what they number, `order 123456`, or after a `#`. */
const called =
  /(?<=\b(?:order|pesanan|invoice|resi|awb|tiket|ticket|nik|ktp|hp|wa|id|no|nomor)[ :.#]{1,3})\d[\d/-]{3,20}\d|#\d{3,20}/;

/** Codes, such as `TKT-48213` and `JP1234567890`. */
const code = /[a-z]{1,8}(?:[-/#_][\w/-]{0,20}\d{5,20}|\d{8,20})/;

/** Nine digits or more: of a phone, a person, an account, an order. */
const long = /\+?\d(?:[ .()-]{0,2}\d){8,24}/;

const personal = [address, called, code, long].map(({ source }) => source).join('|');
const pattern = new RegExp(`${harmless.source}|(?<!\\w)(?:${personal})`, 'gi');

/**
 * The text with `[nomor]` for the numbers of phones, people, orders and tickets, and `[e-mail]` for addresses. Days and amounts stay. It
 * is for what outlives a search. The checks of content find more (`src/checks/leaks/`), and are too large for a browser.
 */
export function maskNumbers(text: string): string {
  return text.replace(pattern, (found, kept) => kept ?? (found.includes('@') ? '[e-mail]' : '[nomor]'));
}
