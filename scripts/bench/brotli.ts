import { brotliCompressSync, constants } from 'node:zlib';

/** The bytes of a text as a host sends it that compresses its files once, when they are published. */
export function brotliBytes(text: string): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return brotliCompressSync(text, { params }).length;
}
