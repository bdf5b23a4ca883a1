import type { Wording } from './promises.ts';

const money = [
  'saldo(?:nya|mu)?',
  'nominal(?:nya)?',
  String.raw`(?:sisa|jumlah|total)\s+(?:dana|uang|koin|coin|komisi)(?:nya)?`,
  String.raw`(?:rp|idr)\.?\s*\d[\d.,]*`,
  String.raw`\d[\d.,]*\s*(?:ribu|rb|juta|jt|rupiah)`,
];
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${money.join('|')})(?![\p{L}\p{N}])`, 'giu');

/** The words of a text that name a balance, or an amount that reveals one. */
export function findBalances(text: string): Wording[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, index }));
}
