import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { isIsoDate } from '../../src/domain/dated/iso-date.ts';
import {
  gapLength,
  type PageVersion,
  type Press,
  pressAddress,
  pressPaths,
} from '../../src/domain/feedback/address.ts';

/** What a reader pressed, as the host logs it: with the login's name of who has read something. */
export type LoggedPress =
  | Exclude<Press, { kind: 'baca' }>
  | (Extract<Press, { kind: 'baca' }> & { user: string });

const paths = {
  baca: new RegExp(pressPaths.baca),
  menjawab: new RegExp(pressPaths.menjawab),
  'tidak-ketemu': new RegExp(pressPaths['tidak-ketemu']),
};
const text = z.string();
const version = z.custom<PageVersion>((value) => typeof value === 'string');
const lineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('baca'), user: text.min(1), version, day: text }),
  z.strictObject({
    ...{ kind: z.literal('menjawab'), version, answer: z.enum(['ya', 'tidak']), day: text, nonce: text },
  }),
  z.strictObject({ kind: z.literal('tidak-ketemu'), words: text, day: text, nonce: text }),
]);

/** The press that a line of the log tells of, with its words decoded; undefined where no host writes such a line. */
export function findPress(line: string): LoggedPress | undefined {
  try {
    const press = lineSchema.parse(JSON.parse(line));
    if ('words' in press) press.words = decodeURIComponent(press.words).replace(/\s+/g, ' ').trim();
    const [path = ''] = pressAddress(press).split('?');
    const isWhole = !('words' in press) || (press.words && [...press.words].length <= gapLength);
    return isWhole && isIsoDate(press.day) && paths[press.kind].test(path) ? press : undefined;
  } catch {
    return undefined;
  }
}

/** The lines of a log, which may be compressed by gzip. Throws where it can't be read. */
export function readLines(file: string): string[] {
  const bytes = readFileSync(file);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (isCompressed ? gunzipSync(bytes) : bytes).toString().split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
