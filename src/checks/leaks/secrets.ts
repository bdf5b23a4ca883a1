import { finderOf } from './leak.ts';

const pin =
  '(?:otp|pin|passcode|(?:kode|code|nomor) (?:otp|pin|verifikasi|rahasia|akses|keamanan|masuk|aktivasi|autentikasi|konfirmasi|cadangan|pemulihan)|(?:verification|security|login|recovery|backup|access) code)';
const cardCode = '(?:cvv2?|cvc2?|kode keamanan)';
const password = '(?:passw(?:or)?d|pass|pwd|pw|(?:kata ?)?sandi)';
const login = '(?:login|kredensial|credentials?|user(?:name)?|akun)';

const owner =
  'saya|aku|kamu|anda|kak|dia|buyer|pembeli|reseller|user|agen|admin|akun|atm|kartu|bank|bca|bri|bni|bsi|mandiri|wa|whatsapp|shopee|tokopedia|gopay|ovo|evermos|wifi|kantor|gudang|toko|email|dashboard|laptop|komputer|router|panel|sistem|aplikasi';
/** Words between the name of a secret and its value, and signs. */
const between = String.raw`-?(?:nya|ku|mu)?(?![a-z])(?:[ "'\x60*()|]{1,3}(?:nya|ini|itu|adalah|ialah|yaitu|jadi|menjadi|baru|lama|default|awal|masuk|sementara|yang|dikirim|untuk|is|(?:${owner})(?:-?(?:nya|ku|mu))?)\b){0,5}[ "'\x60*|]{0,3}(?:[:=|]|->)?[ "'\x60*]{0,3}`;
/** Any words, and a sign or word that announces a value. */
const announced = String.raw`-?(?:nya|ku|mu)?(?![a-z])(?: [a-z]+){0,6}? ?(?:[:=]| (?:jadi|menjadi|adalah|ialah|yaitu|pakai|pake|dengan|(?:di)?(?:ganti|ubah) ke) ) ?["'\x60*]{0,3}`;

/** What follows digits that are a count. */
const unit = String.raw`(?![\d.,]* ?(?:x|digit|angka|huruf|karakter|menit|detik|kali|jam|hari|%|rb|ribu|juta|orang|pcs))`;
const digits = String.raw`(?!(?:19|20)\d\d(?!\d))\d(?:[ .-]?\d){3,7}(?!\d|[.,:/-]\d)${unit}`;
/** A value with a digit and another character, or with a capital or sign inside. Brackets mark a placeholder. */
const part = String.raw`[^\s"'\x60|,;]*`;
const mixed = String.raw`${unit}(?=${part}\d)(?=${part}[^\d\s"'\x60|.,;:x/-])(?![[({<])[^\s"'\x60|,;]{4,}`;

/** Passwords, and the values of PINs and one-time codes, after their names. */
export const passwords = [
  // `OTP 482913`, `PIN-nya 12 34 56`, `kode verifikasi Evermos Anda: 482913`.
  `${pin}(?:${between}|${announced})(?<value>${digits})`,
  String.raw`${cardCode}${between}(?<value>\d{3}(?!\d|[.,:/-]\d)${unit})`,
  String.raw`\d{6}(?= otp\b)`,
  // `482913 adalah kode OTP`.
  String.raw`\d{4,8}(?=[ "'\x60)]{1,2}(?:(?:itu|ini|adalah|ialah|sebagai|merupakan) ){1,2}(?:kode |nomor )?(?:otp|pin|verifikasi)\b)`,
  // `password: KopiSusu`, `sandi: kopi#susu`.
  String.raw`${password}(?:nya|ku|mu)? ?[:=] ?["'\x60]?(?<value>(?![[({<])(?=${part}[a-z](?:(?-i:[A-Z])|[@#$%^&*+]\w))${part})`,
  // `password: Rahasia123`, `Passwordnya sudah saya ganti jadi Teh-Tarik-404`.
  `${password}(?:${between}|${announced})(?<value>${mixed})`,
  // `login: admin / Adm1n!`.
  String.raw`${login}(?: [a-z]+)? ?[:=] ?[\w.@-]+ ?[/|,:] ?(?:${password} ?[:=]? ?)?(?<value>${mixed})`,
].map((form) => new RegExp(String.raw`(?<![a-z\d_.,])${form}`, 'gi'));

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
