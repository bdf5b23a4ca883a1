import { type LeakFinder, matches } from './leak.ts';

/** Forms of keys and tokens that secretlint doesn't find. */
const forms: readonly RegExp[] = [
  // Amazon: access keys, and the secret that goes with one.
  /(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,20}(?![A-Z0-9])/g,
  /(?<=(?<![a-z])secret[\w ]{0,20}["']? ?[:=] ?["']?)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi,
  // JSON web tokens: header and payload begin with `{"`.
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?/g,
  // Telegram bots: the bot's number and 35 characters.
  /(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/g,
  // Stripe.
  /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/g,
  // A private key's first line is enough.
  /-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----/g,
  // Google APIs.
  /\bAIza[\w-]{35}(?![\w-])/g,
  // Tokens of HTTP requests.
  /(?<=\bbearer )(?=[\w.~+/-]*\d)[\w.~+/-]{20,}=*/gi,
  // A name and password in an address.
  /(?<=\bhttps?:\/\/)[^\s/:@<>"']+:[^\s/@<>"']+(?=@[\w.-]+)/gi,
  // A password after its name. Brackets mark a placeholder.
  /(?<=\b(?:password|passwd|pwd|kata ?sandi|sandi|pin|otp)(?:nya)?(?: (?:adalah|ialah|dashboard|akun|admin))? ?[:=] ?["'`]?)(?=[^\s"'`]*\d)(?![[({<])[^\s"'`,;]{4,}/gi,
];

/** Finds keys, tokens and passwords. */
export const findTokens: LeakFinder = (text) => forms.flatMap((form) => matches('leak-secret', text, form));
