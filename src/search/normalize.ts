/** Months as agents write them, by number. */
const months: Record<string, string> = {};
for (const [i, names] of [
  'januari jan january',
  'februari feb february pebruari',
  'maret mar march mrt',
  'april apr',
  'mei may',
  'juni jun june',
  'juli jul july',
  'agustus agu ags aug august agt',
  'september sep sept',
  'oktober okt oct october',
  'november nov nop nopember',
  'desember des dec december',
].entries()) {
  for (const name of names.split(' ')) months[name] = String(i + 1).padStart(2, '0');
}

const numbers = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
];

const monthNames = Object.keys(months).join('|');
const namedDate = new RegExp(`\\b(\\d{1,2})[\\s-]+(${monthNames})(?:[\\s-]+(\\d{4}))?\\b`, 'g');
const bareMonth = new RegExp(
  `\\b(${monthNames
    .split('|')
    .filter((name) => name.length > 3)
    .join('|')})\\b`,
  'g',
);
const namedMonth = new RegExp(`\\b(${monthNames})[\\s-]+(\\d{4})\\b`, 'g');

/** Longest query or text piece that is looked at, in characters: the rest of a pasted chat adds nothing. */
const longest = 100_000;

/**
 * The words of a text as search compares them, the same for pages and queries. One way of writing for each thing:
 * `Rp 100.075` and `100075`; `v5.13` and `5.13`; `1 nov 2023` and `2023-11-01`; `t.me/c/…/747` and `kmc 747`;
 * `satu` and `1`; `100rb` and `100000`; `user2` and `user`. Never throws, whatever the text.
 */
export function tokenize(text: string, use: 'text' | 'query' = 'text'): string[] {
  // A text is found by a day, its month and its day of the month; a query asks for just what it names.
  const isoDay = use === 'text' ? dayAndMonth : day;
  const month = (name: string) => (use === 'text' ? `bulan_${months[name]} ` : '');
  const plain = text.slice(0, longest).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const unified = plain
    .replace(/\bt\.me\/c\/\d+\/(\d+)/g, ' kmc $1 ')
    .replace(/\bhttps?:\/\//g, ' ')
    .replace(/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/g, (_, y, m, d) => isoDay(y, m, d))
    .replace(/\b(\d{1,2})[-/](\d{1,2})[-/](20)?(\d{2})\b/g, (_, d, m, __, y) => isoDay(`20${y}`, m, d))
    .replace(namedDate, (_, d, name, y) =>
      y ? isoDay(y, months[name] ?? '', d) : ` ${Number(d)}_${months[name]} ${month(name)}`,
    )
    .replace(namedMonth, (_, name, y) => ` ${y}_${months[name]} ${month(name)}`)
    .replace(bareMonth, (_, name) => ` bulan_${months[name]} `)
    .replace(/\brp\.?\s*(?=\d)/g, ' ')
    .replace(/(\d),00\b/g, '$1')
    .replace(/\b\d{1,3}(?:\.\d{3})+\b/g, (amount) => amount.replaceAll('.', ''))
    .replace(/\b(\d+(?:[.,]\d+)?)\s?(rb|ribu|k|jt|juta)\b/g, (_, n, unit) => scaled(n, unit))
    .replace(/\bv(?:ersi)?\.?\s?(\d+\.\d+)/g, ' $1')
    .replace(/\b(\d+)\.(\d{1,2})(?:\.\d+)?\b/g, '$1_$2');
  const tokens = unified.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return tokens.map(simplify).filter(Boolean);
}

/** A day as one word, which no other punctuation can split. */
function day(year: string, month: string, day: string): string {
  return ` ${year}_${month.padStart(2, '0')}_${day.padStart(2, '0')} `;
}

/** The same with its month and its day of the month, so that `nov 2023` and `1 nov` find it. */
function dayAndMonth(year: string, month: string, date: string): string {
  const mm = month.padStart(2, '0');
  return `${day(year, month, date)}${year}_${mm} ${Number(date)}_${mm} bulan_${mm} `;
}

/** Whether a word is a day or month as `tokenize` writes them. */
export function isDateToken(token: string): boolean {
  return /^(\d{4}_(0[1-9]|1[0-2])(_\d{2})?|\d{1,2}_(0[1-9]|1[0-2])|bulan_\d{2})$/.test(token);
}

function scaled(amount: string, unit: string): string {
  const factor = unit.startsWith('j') ? 1_000_000 : 1000;
  return ` ${Math.round(Number(amount.replace(',', '.')) * factor)} `;
}

function simplify(token: string): string {
  const single = token
    .replace(/^(\p{L}{3,})2$/u, '$1')
    .replace(/^(\d+)nya$/, '$1')
    .replace(/^_+|_+$/g, '');
  const number = numbers.indexOf(single);
  return number >= 0 ? String(number) : single;
}
