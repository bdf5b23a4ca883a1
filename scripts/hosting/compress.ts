import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** How the compressed copies are made, by what stands after the file's whole name: at the highest quality, which is brotli's default. */
const compressors = {
  '.br': promisify<Buffer, Buffer>(brotliCompress),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};
export const copyEndings = Object.keys(compressors);

/** The length in bytes from which a file is compressed. Of a shorter one, the headers are most of the response. */
const minBytes = 256;

/**
 * Writes a file's compressed copies beside it, which are sent thousands of times. A copy that saves less than a twentieth isn't written.
 * @param stamp the modification time of the copies in seconds since 1970, the same as the file's. nginx makes their ETag from it.
 */
export async function compressFile(file: string, stamp: number): Promise<void> {
  const bytes = await readFile(file);
  for (const [ending, compress] of Object.entries(compressors)) {
    await rm(file + ending, { force: true });
    if (bytes.length < minBytes) continue;
    const copy = await compress(bytes);
    if (copy.length > bytes.length * 0.95) continue;
    await writeFile(file + ending, copy);
    await utimes(file + ending, stamp, stamp);
  }
}
