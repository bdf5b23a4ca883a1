import fc from 'fast-check';

/** Pieces that searches meet or that break others: chat words, numbers, dates, names of every object's properties. */
const pieces = fc.constantFrom(
  ...'user udah tf|blm|Rp 100.075,00|1 nov 2023|01/11/23|t.me/c/1/747|v5.13|100rb|user2|satu|pengiriman'.split(
    '|',
  ),
  ...'__proto__|constructor|toString|hasOwnProperty|<img src=x onerror=alert(1)>|</script>|_|.| '.split('|'),
  ...'\ud800|\udc00|\u0000|\u202e|e\u0301|👩‍👩‍👧|كود|订单'.split('|'),
);

/** Any text at all: every Unicode unit, lone surrogates, and the pieces above in any order. */
export const anyText = fc.oneof(
  fc.string(),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
);

const repeated = [
  ...'x| |_|1|1.|111.|1-|1 |yang |ab |rp. |versi |nov |1-11-23 |t.me/c/1|user2 |rekenig |penyortiran'.split(
    '|',
  ),
  ...'__proto__ |<script>|\ud800|\ufdfa|a\u0301|😀'.split('|'),
];

/** Texts of 10,000 characters, each hard on another part of search. */
export const longTexts = Object.fromEntries(
  repeated.map((piece) => [piece, piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000)]),
);
