import { finderOf } from './leak.ts';

const ticket = '(?:tiket|ticket)-?(?:nya|ku|mu)?';
const name = `(?:${ticket}|tkt|case|kasus|laporan|aduan|komplain|keluhan|kapture)`;
const numbered = '(?:id|nomor|nomer|no|number)';
const code = String.raw`(?-i:[A-Z]{2,8})[-/#]?\d[\d/-]{2,}\d`;

const forms = [
  // After a word for a ticket by itself; after other words only with "number" or `#`.
  String.raw`(?<!(?:jumlah|total|rata-rata) )(?:${numbered}[ _.]{0,2}${name}|${name}[ _-]?${numbered}\b|${name} ?(?=#)|${ticket})[ .:=|"'*(\x60-]{0,6}(?<value>(?!(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?!\d))(?:(?:# ?)?\d{5,18}|# ?\d{3,18}|#?${code}))`,
  // A long number a word or two after it, none of which names another number.
  String.raw`${ticket}(?: (?!resi|awb|pesanan|order|invoice|hp|telepon|rekening|nik|ktp|npwp)[a-z]+){1,2}[ :=#(]{1,3}(?<value>\d{12,18})`,
  // A number as Kapture gives them.
  String.raw`#66\d{11}`,
  String.raw`(?:tkt|tckt|tiket|ticket|case)[-/#_]\d[\d/-]{2,}\d`,
].map((form) => new RegExp(String.raw`(?<![a-z\d])${form}(?![\d.,]*\d|[a-z])`, 'gi'));

/** Finds the numbers of tickets, after a word that says so. A day without signs, such as `20231101`, is none. */
export const findTickets = finderOf('leak-ticket', forms);
