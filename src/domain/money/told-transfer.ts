import { asTyped } from '../../text/typed-text.ts';
import { parseRupiah, type Rupiah } from './money.ts';

export interface ToldTransfer {
  total: Rupiah;
  paid: Rupiah;
}

/** The least that is taken for an amount of money. Smaller numbers are codes, counts or messages of KMC. */
export const leastAmount = 1000;

const unit = String.raw`(?:rb|ribu|k|jt|juta)\b`;
const grouped = String.raw`\d{1,3}(?:\.\d{3})+`;
// An amount doesn't stand inside a word, a date, a time or an order's number.
const begin = String.raw`(?<![\p{L}\d@#_]|\d[.,:]|[\p{L}\d][/-])`;
const end = String.raw`(?![\p{L}\d@_]|[.,:]\d|[/-][\p{L}\d])`;
const amountOf = (written: string) =>
  new RegExp(String.raw`${begin}((?:${written})(?:,\d{1,6})?(?: ?${unit})?)${end}`, 'u');
/** What is an amount for sure: `Rp 5000`, `5.000`, `5rb`. */
const marked = amountOf(String.raw`(?:rp|idr)[.:]? ?(?:${grouped}|\d+)|${grouped}|\d+(?=(?:,\d+)? ?${unit})`);
/** A bare number that may be one. Those with fewer digits are years and counts, those with more phone and account numbers. */
const bare = amountOf(String.raw`[1-9]\d{4,8}`);
const clauseEnd = /[,;!?]|\. /;
const roleWords =
  /\b(?:(?<total>total(?:nya)? (?:pem)?bayar\w*|(?:total|order|pesanan|tagihan|belanja|harga)\w*|\w*harus\w*)|(?<paid>\w*(?:transfer|bayar)\w*|(?:di)?(?:tf|trf|byr|setor)\w*|masuk))/g;

/**
 * Finds the transfer that a message of two amounts tells of, or of more where words say which two. Words before the amounts tell
 * which is which, or words after them; else one that is larger by less than 1,000, a unique code, is the paid one, else the first.
 */
export function findToldTransfer(message: string): ToldTransfer | undefined {
  const text = asTyped(message.replace(/\s*\n\s*/g, '; ')).toLowerCase();
  const parts = [marked, bare].map((amount) => text.split(amount)).find(({ length }) => length > 1) ?? [];
  const mentions = parts.flatMap((part, index) => {
    const amount = index % 2 === 1 ? parseRupiah(part) : undefined;
    if (!amount?.ok || amount.value < leastAmount) return [];
    const before = parts[index - 1]?.split(clauseEnd).at(-1) ?? '';
    const after = parts[index + 1]?.split(clauseEnd)[0] ?? '';
    const owed = before.includes('harus') ? 'total' : undefined;
    return { value: amount.value, before: owed ?? rolesIn(before).at(-1), after: rolesIn(after)[0] };
  });
  const side = mentions.some(({ before }) => before) ? 'before' : 'after';
  const totals = mentions.filter((each) => each[side] === 'total');
  const payments = mentions.filter((each) => each[side] === 'paid');
  const [[total, otherTotal], [paid, otherPaid], [first, second, third]] = [totals, payments, mentions];
  if (total && paid && !otherTotal && !otherPaid) return { total: total.value, paid: paid.value };
  if (!first || !second || third || first.value === second.value) return undefined;
  const isOneTold = totals.length + payments.length === 1;
  const more = second.value - first.value;
  const isFirstPaid = isOneTold ? first === paid || second === total : more <= 0 || more >= 1000;
  return isFirstPaid
    ? { total: second.value, paid: first.value }
    : { total: first.value, paid: second.value };
}

/** What the words beside an amount make of it, in their order. */
function rolesIn(words: string): (keyof ToldTransfer)[] {
  return [...words.matchAll(roleWords)].map(({ groups }) => (groups?.total === undefined ? 'paid' : 'total'));
}
