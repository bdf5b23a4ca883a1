import { finderOf } from './leak.ts';

/** Words and abbreviations that only an address has, and words that other sentences have, too. */
const street =
  'jl|jln|gg|lr|lrg|perum(?:ahan)?|komp(?:leks?)?|rusun(?:awa)?|apart(?:emen|ment)?|apt|cluster|klaster|ruko';
const common =
  'jalan|gang|lorong|dusun|dsn|kampung|kp|br|banjar|kost?an?|kontrakan|asrama|rumah|tower|blok|taman|griya|villa';
/** Words that no street is called by. */
const other =
  'ke|di|dan|atau|lalu|yang|dari|untuk|dengan|ada|pada|kalau|jika|bila|ikuti|pilih|lihat|buka|klik|cek|menu|langkah|poin|nomor|no|kirim|jawab|sampai|tidak|sudah|belum|bisa|harus|makan|sakit|tol';

/** What a house has: a number, a block, a neighbourhood. */
const house = String.raw`(?:(?:(?:no|nomor|nomer)(?: rumah)?|blok|rt|rw|km|unit|kav(?:ling)?|lantai|lt)[. :]{0,2}(?:[a-z]{1,2}[-/. ]?)?\d{1,4}[a-z]?(?:[-/]\d{1,3}|[-/][a-z]\b)?|(?:[ivx]+|[a-z]{1,2}-?\d{1,3})\/\d{1,3})(?![\p{L}\d])`;
/** A larger place around it. */
const area = String.raw`(?:kel(?:urahan)?|kec(?:amatan)?|kab(?:upaten)?|kota|desa|ds|dusun|prov(?:insi)?)\b\.? ?\p{L}+(?: \p{L}+)?`;
const space = String.raw`[ ,.|/\n]{1,3}`;
const name = String.raw`(?:${space}(?!(?:${other})\b)(?:\p{L}[\p{L}'-]*\d{0,3}|\d{1,3}))`;
const rest = String.raw`(?:${space}(?:${house}|${area}|\d{5}(?!\d))){0,9}`;

const forms = [
  // A street and a house in it.
  String.raw`(?:${street})\b\.?(?:${space}(?:\p{L}[\p{L}'-]*\d{0,3}|\d{1,3})){1,6}?${space}${house}${rest}`,
  String.raw`(?:${common})\b\.?${name}{1,5}?${space}${house}${rest}`,
  String.raw`(?:jl|jln|gg)\b\.? ?(?:\p{L}+\.? ){1,3}\d{1,3}[a-z]?\b(?![.,]?\d)${rest}`,
  String.raw`(?:${street})\b\.?(?:${space}\p{L}[\p{L}'-]*){1,8}${space}\d{5}(?!\d)`,
  // A neighbourhood by its two numbers, or with the place around it.
  String.raw`rt[. :]{0,2}\d{1,3}(?:[ ,/.]{0,3}rw[. :]{0,2}|\/)\d{1,3}${rest}`,
  String.raw`rt ?\/ ?rw[. :]{0,2}\d{1,3} ?[/-] ?\d{1,3}${rest}`,
  String.raw`rt[. :]{0,2}\d{1,3},? ${area}${rest}`,
  // Two places, and their postal code.
  String.raw`${area}, ?${area}(?:, ?${area}){0,3},? \d{5}(?!\d)`,
].map((form) => new RegExp(String.raw`(?<!\p{L})${form}`, 'giu'));

/** Finds postal addresses: a street with a house's number, or a neighbourhood. */
export const findAddresses = finderOf('leak-address', forms);
