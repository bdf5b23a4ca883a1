import { writeDays } from './day-words.ts';
import { writeNumbers } from './number-words.ts';

/** The length in characters after which a text is cut off. */
const maxLength = 100_000;

/**
 * The normalized words of a text, for pages and for queries. The same thing becomes the same words: `Rp 100.075` and `100075`; `v5.13` and
 * `5.13`; `1 nov 2023` and `2023-11-01`; `t.me/c/…/747` and `kmc 747`; `satu` and `1`; `100rb` and `100000`; `user2` and `user`. Never
 * throws.
 * @param use decides how days are written, see `writeDays`
 */
export function tokenize(text: string, use: 'text' | 'query' = 'text'): string[] {
  const plain = text
    .slice(0, maxLength)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
  const withMessages = plain
    .replace(/\bt\.me\/c\/\d+\/(\d+)/g, ' kmc $1 ')
    .replace(/\bhttps?:\/\//g, ' ')
    .replace(/\bkmc(\d+)/g, ' kmc $1');
  const unified = writeAmounts(writeDays(writeNumbers(withMessages), use));
  const tokens = unified.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return tokens.map(simplify).filter(Boolean);
}

/** Writes each amount of a text as digits only, and each version as one word. */
function writeAmounts(text: string): string {
  return text
    .replace(/\b(?:rp|idr)\.?\s*(?=\d)/g, ' ')
    .replace(/(?<=\d)\s*(?:rupiah|perak|idr)\b/g, ' ')
    .replace(/(\d),00\b/g, '$1')
    .replace(/\b\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\b/g, (amount) => amount.replace(/[.,]/g, ''))
    .replace(
      /\b(\d+)(?:rb|ribu|k)\s?(\d{1,3})\b/g,
      (_, thousands, rest) => `${Number(thousands) * 1000 + Number(rest)}`,
    )
    .replace(/\b(\d+(?:[.,]\d+)?)\s?(rb|ribu|k|jt|juta)\b/g, (_, n, unit) => scaled(n, unit))
    .replace(/\bv(?:er(?:si|sion)?)?\.?\s?(\d+)[.,\s](\d{1,2})(?:\.\d+)?\b/g, ' $1_$2')
    .replace(/\b(\d+)[.,](\d{1,2})(?:\.\d+)?\b/g, '$1_$2');
}

function scaled(amount: string, unit: string): string {
  const factor = unit.startsWith('j') ? 1_000_000 : 1000;
  return ` ${Math.round(Number(amount.replace(',', '.')) * factor)} `;
}

function simplify(token: string): string {
  return token
    .replace(/^(\p{L}{3,})2$/u, '$1')
    .replace(/^(\d+)nya$/, '$1')
    .replace(/^0+(?=\d{1,2}$)/, '')
    .replace(/^_+|_+$/g, '');
}
