import { type Operator, replaceAt, type Source } from './operators.ts';
import { pick } from './random.ts';

const leaks: Readonly<Record<string, readonly string[]>> = {
  phone: [
    '0812-3456-7890',
    '+62 812 3456 7890',
    '0812/3456/7890',
    '0812\u00B73456\u00B77890',
    '0812,3456,7890',
    '0812_3456_7890',
    '(021) 5550 1234',
    'WA0812 3456 7890',
  ],
  nik: ['NIK 3273014507900001', '3273 0145 0790 0001', '327301-450790-0001'],
  npwp: ['NPWP 01.234.567.8-901.000', '01.234.567.8-901.000'],
  card: ['4111 1111 1111 1111', '4111-1111-1111-1111'],
  account: [
    'BCA1234567890',
    'norek.0987654321',
    'rekening Mandiri 137-00-1234567-8',
    'VA BNI 8801234567890123',
  ],
  email: [
    'budi@surat-rekaan.id',
    'budi at gmail dot com',
    'budi @ surat-rekaan.id',
    'budi[at]surat-rekaan[dot]id',
  ],
  secret: [
    'kode OTP 482913',
    'PIN: 482913',
    'kata sandi: Rahasia123',
    'api_key=9f8e7d6c5b4a39281706f5e4d3c2b1a0',
  ],
  link: [
    'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz012345/view',
    'https://metabase.evermos.com/question/12',
    'https://wa.me/qr/ABCDEFGHIJKLM1',
    'https://bit.ly/3rekaan',
    'https://evermos.kapturecrm.com/nui/tickets/1',
    'https://rekaan.id/a?nama=budi',
  ],
  ticket: ['tiket #6690000000000', 'tiket no. 6690000000000'],
  address: [
    'Jl. Melati No. 12 RT 03 RW 05, Kel. Sukajadi, Bandung 40162',
    'Perum Griya Rekaan Blok C3 No. 7, Kec. Sukajadi',
  ],
};

/** What hides a leak from whoever looks at its letters alone. */
const disguises: readonly ((text: string, random: () => number) => string)[] = [
  (text) => text,
  (text) => text,
  (text, random) => {
    const at = 1 + Math.floor(random() * (text.length - 1));
    return text.slice(0, at) + pick(['\u200B', '\u00AD', '\u2060', '\u200E', '\0'], random) + text.slice(at);
  },
  (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (text) => text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
];

/** Where a leak gets into a file. */
const places: readonly RegExp[] = [
  // Words of a body or of a value that goes on over several lines.
  /(?<=^(?:[-*] |\d+\. | {2})?\p{L}[^|:#\n]*\p{L}) (?=\p{L})/gmu,
  // The end of a plain value, and of a comment.
  /(?<=^ *(?:title|answer|summary|definition|ask|what|text|why|hint|decision): [\p{L} ]{4,})$/gmu,
  /(?<=^# .*)$/gm,
];

/** Data of a person, or a secret, anywhere in a file: one operator a kind. It is never harmless. */
export const leakFaults: Readonly<Record<string, Operator>> = Object.fromEntries(
  Object.entries(leaks).map(([kind, texts]) => [
    `leak-${kind}`,
    (source: Source, random: () => number) => {
      const gap = pick(
        places.flatMap((place) => [...source.text.matchAll(place)]),
        random,
      );
      const leak = pick(texts, random);
      const disguise = pick(disguises, random);
      if (!gap || leak === undefined || !disguise) return undefined;
      // A link in other digits leads elsewhere.
      const written = kind === 'link' || kind === 'secret' ? leak : disguise(leak, random);
      return replaceAt(source, gap.index, gap[0].length, ` ${written} `);
    },
  ]),
);
