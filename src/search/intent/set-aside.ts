/** What an exported chat writes before each message: `[10:32, 1/11/2023] Kak Sari:`, or `01/11/23 10.32 - Kak Sari:`. */
const chatPrefix =
  /\[[^\]\n]{3,25}\][^:\n]{0,40}:|(?:^|(?<=\n))\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}(?::\d{2})? ?(?:[ap]m)? - [^:\n]{1,40}:/gi;
/** Numbers of orders, parcels and tickets, and addresses: each is of one chat only. */
const ownNumber =
  /https?:\/\/\S+|(?<![\p{L}\p{N}])(?:(?!rp|idr|kmc)\p{L}{2,4}-?\d{4,}|#\d{4,}|\d{10,})(?![\p{L}\p{N}])/giu;

/** A query without what says nothing of what is asked: the names and times of an exported chat, and numbers of one order or parcel. */
export function setAside(query: string): string {
  const rest = query.replace(chatPrefix, ' ').replace(ownNumber, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : query;
}
