/** What files are that can't be read, by how their bytes or their text begin. The names are in Indonesian. */
const formats: readonly (readonly [string, RegExp])[] = [
  ['PDF', /^%PDF/],
  ['Excel lama (.xls), atau Excel berkata sandi', /^ÐÏ.à/s],
  ['gambar', /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF.{0,4}WEBP|.{0,4}ftyp)/s],
  ['kompresi (RAR, 7z, atau gzip)', /^(?:Rar!|7z\xBC\xAF|.\x8B)/s],
  ['HTML, yang sering bernama .xls', /^\s*<(?:!doctype html|html|head|meta|body|table|style|div)\b/i],
  ['XML', /^\s*<\?xml/],
  ['RTF', /^\{\\rtf/],
  ['JSON', /^\s*(?:\[\s*\{|\{\s*")/],
  ['MT940', /^\s*(?:\{1:F01|:20:)/],
  ['OFX atau QIF', /^\s*(?:OFXHEADER|<OFX|!Type:)/],
];

/** Why a file that begins so can't be read; undefined for what may be a table. `start`: bytes as Latin-1 without zeros, or text. */
export function findRefusal(start: string): string | undefined {
  const [format] = formats.find(([, beginning]) => beginning.test(start)) ?? [
    start.includes('\0') ? 'biner' : '',
  ];
  return format === '' ? undefined : refusalOf(format);
}

export function refusalOf(format: string): string {
  return `Ini berkas ${format}, bukan berkas CSV atau Excel (.xlsx). Ekspor lagi sebagai CSV atau XLSX.`;
}

/** Whether bytes begin as a ZIP archive does, which an .xlsx file is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
}

/** The text of a file in UTF-8, in UTF-16 with or without a byte order mark, or else in Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  const share = (odd: number) => start.filter((byte, i) => byte === 0 && i % 2 === odd).length / start.length;
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === '255 254' || share(1) > 0.3) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '254 255' || share(0) > 0.3) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
