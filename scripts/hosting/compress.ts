import { readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** The endings of a file's compressed copies, after its whole name. */
export const copyEndings = ['.br', '.gz'] as const;

/** The length in bytes from which a file is compressed. Of a shorter one, the headers are most of the response. */
const minBytes = 256;

/**
 * Writes a file's compressed copies beside it, at the highest quality (brotli's default), as they are sent thousands of times. A copy that saves less than
 * a twentieth isn't written.
 * @param stamp the modification time of the copies in seconds since 1970, the same as the file's. nginx makes their ETag from it.
 */
export async function compressFile(file: string, stamp: number): Promise<void> {
  const bytes = await readFile(file);
  const compressed =
    bytes.length < minBytes ? [] : await Promise.all([brotliAsync(bytes), gzipAsync(bytes, { level: 9 })]);
  for (const [index, ending] of copyEndings.entries()) {
    const copy = compressed[index];
    await rm(file + ending, { force: true });
    if (!copy || copy.length > bytes.length * 0.95) continue;
    await writeFile(file + ending, copy);
    await utimes(file + ending, stamp, stamp);
  }
}
