import { writeDays } from './day-words.ts';
import { writeNumbers } from './number-words.ts';

/** Longest query or text piece that is looked at, in characters: the rest of a pasted chat adds nothing. */
const longest = 100_000;

/**
 * The words of a text as search compares them, the same for pages and queries. One way of writing for each thing:
 * `Rp 100.075` and `100075`; `v5.13` and `5.13`; `1 nov 2023` and `2023-11-01`; `t.me/c/…/747` and `kmc 747`;
 * `satu` and `1`; `100rb` and `100000`; `user2` and `user`. Never throws, whatever the text. `use`: see `writeDays`.
 */
export function tokenize(text: string, use: 'text' | 'query' = 'text'): string[] {
  const plain = text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
  const addressed = plain
    .replace(/\bt\.me\/c\/\d+\/(\d+)/g, ' kmc $1 ')
    .replace(/\bhttps?:\/\//g, ' ')
    .replace(/\bkmc(\d+)/g, ' kmc $1');
  const unified = writeAmounts(writeDays(writeNumbers(addressed), use));
  const tokens = unified.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return tokens.map(simplify).filter(Boolean);
}

/** A text with its amounts in digits alone, and its versions as one word. */
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
