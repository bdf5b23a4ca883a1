import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** What a compressed copy is called after its file's name. */
export const copies = ['.br', '.gz'] as const;

/** Below this many bytes an answer's head outweighs what compression saves. */
const worthwhile = 256;

/**
 * Writes a file's compressed copies beside it, at the highest quality: it is done once and sent thousands of times. A copy that
 * saves less than a twentieth isn't written. Copies get the file's time, from which nginx makes their ETag.
 * @param stamp seconds since 1970
 */
export async function compressFile(file: string, stamp: number): Promise<void> {
  const bytes = await readFile(file);
  const made =
    bytes.length < worthwhile
      ? []
      : await Promise.all([
          brotli(bytes, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
              [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            },
          }),
          zip(bytes, { level: 9 }),
        ]);
  for (const [index, ending] of copies.entries()) {
    const copy = made[index];
    await rm(file + ending, { force: true });
    if (!copy || copy.length > bytes.length * 0.95) continue;
    await writeFile(file + ending, copy);
    await utimes(file + ending, stamp, stamp);
  }
}
