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
