import { plainText } from './cell.ts';

export type OrderStatus = 'waiting' | 'paid' | 'cancelled';

/** Words of a status, the first rule that fits: `belum dibayar` isn't `dibayar`, and `menunggu dikirim` is paid. */
const rules: readonly (readonly [OrderStatus | undefined, RegExp])[] = [
  [undefined, /\b(partial|partially|sebagian)\b/],
  [
    'cancelled',
    /\b((di)?batal(kan)?|pembatalan|cancel+(ed)?|expired?|kedaluwarsa|kad[ae]lu?warsa|kadaluarsa|hangus)\b/,
  ],
  [
    'cancelled',
    /\b(gagal|failed|ditolak|rejected|declined|denied|void(ed)?|refund(ed)?|dikembalikan|retur(n|ned)?)\b/,
  ],
  [
    'paid',
    /\b(menunggu|belum|perlu|siap|sedang|to|awaiting|pending) ((di)?(kirim|kemas)|pengiriman|pick ?up|ship)/,
  ],
  ['waiting', /\b(belum|tidak|not) (di|ter)?(bayar|lunas|paid|transfer|selesai)|\bun(paid|settled)\b/],
  ['waiting', /\b(menunggu|pending|waiting|awaiting|on hold|outstanding|to pay|open)\b/],
  ['paid', /\b((di|ter)?bayar|lunas|paid|settle(d|ment)|(ter)?verifikasi|verified|confirmed|dikonfirmasi)\b/],
  ['paid', /\b(selesai|completed?|sukses|success(ful)?|berhasil|(di)?proses|processing|(di)?kemas|packed)\b/],
  [
    'paid',
    /\b((di)?kirim|pengiriman|shipped|shipping|delivered|delivery|perjalanan|transit|diterima|received)\b/,
  ],
];

/** What a status says; undefined where its words aren't known. `mapped`: what was mapped by hand, by `statusWords`. */
export function findStatus(
  cell: string,
  mapped: Readonly<Record<string, OrderStatus>> = {},
): OrderStatus | undefined {
  const words = statusWords(cell);
  return mapped[words] ?? rules.find(([, rule]) => rule.test(words))?.[0];
}

export function statusWords(cell: string): string {
  return plainText(cell).toLowerCase().replace(/[_-]+/g, ' ');
}
