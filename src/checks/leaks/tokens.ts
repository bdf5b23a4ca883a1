import { finderOf } from './leak.ts';
import { passwords } from './passwords.ts';

/** Forms of keys and tokens that secretlint doesn't find. */
const tokens: readonly RegExp[] = [
  // Amazon's access keys.
  /(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,20}(?![A-Z0-9])/g,
  // JSON web tokens: header and payload begin with `{"`.
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?/g,
  // Telegram bots: the bot's number and 35 characters.
  /(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/g,
  // Stripe, Midtrans, Xendit, and others whose keys say what they are for.
  /\b(?:[sr]k|SB-Mid|Mid|xnd|pat|key|GOCSPX|ya29|EAA[A-Z]?|shp[a-z]{2}|rzp)[-_.](?:[a-z]{2,12}[-_])?(?=[\w-]*\d)[A-Za-z0-9-]{16,}/g,
  // A private key, or its first line.
  /-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----(?:[\w+/=\s]{0,8000}-----END [A-Z ]{0,24}PRIVATE KEY-----)?/g,
  // Google APIs.
  /\bAIza[\w-]{35}(?![\w-])/g,
  // The header of HTTP requests that shows who asks.
  /(?<=\b(?:bearer|basic) )(?=[\w.~+/-]*\d)[\w.~+/-]{16,}=*/gi,
  // A name and password in an address.
  /(?<=\w:\/\/)[^\s/:@<>"']*:[^\s/@<>"']+(?=@[\w.-]+)/gi,
  // A long value with digits and letters after the name of a key, in code, a table or a sentence.
  /(?:secret|token|credential|passwd|(?:api|access|private)[ _-]?key|auth|sess(?:ion)?[ _-]?(?:id)?|\bsid|csrf|cookie|kunci|\bkey)\w{0,12}(?: \w{2,12}){0,2}["'`]? ?(?:(?:[:=|]|adalah) ?["'`]?)?(?<value>(?=[a-z+/.~=_-]{0,60}\d)(?=[\d+/.~=_-]{0,60}[a-z])(?![a-z-]{1,40}[-/]|(?:19|20)\d\d-)[\w+/.~=-]{16,})/gi,
  // Letters of both cases and digits, mixed for longer than in any word; not the end of an address or a checksum.
  /(?<![\w/.+=-]|sha\d{1,3}-)(?=[\w-]{32})(?=(?:[\w-]*?\d[A-Za-z_-]){3})(?=(?:[\w-]*?\d){3})(?=(?:[\w-]*?[a-z]){3})(?=(?:[\w-]*?[A-Z]){3})[\w-]+(?![\w/+=-])/g,
];

export const findSecrets = finderOf('leak-secret', [...tokens, ...passwords]);
