import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isIsoDate } from '../../src/domain/dated/iso-date.ts';
import { gapLength, type Press, pressAddress, pressPaths } from '../../src/domain/feedback/address.ts';

/** A press as the host logs it. A reading has the user's login name. */
export type LoggedPress =
  | Exclude<Press, { kind: 'baca' }>
  | (Extract<Press, { kind: 'baca' }> & { user: string });

/** The fields of each kind of line, in nginx's order, and the path of a press with these values. */
const kinds = {
  baca: { fields: 'kind,user,version,day', path: new RegExp(pressPaths.baca) },
  menjawab: { fields: 'kind,version,answer,day,nonce', path: new RegExp(pressPaths.menjawab) },
  'tidak-ketemu': { fields: 'kind,words,day,nonce', path: new RegExp(pressPaths['tidak-ketemu']) },
};

/** The press of a line of the log, with its words decoded; undefined for a line that nginx doesn't write. */
export function findPress(line: string): LoggedPress | undefined {
  try {
    const press: LoggedPress = JSON.parse(line);
    const { fields, path } = kinds[press.kind];
    if (Object.keys(press).join() !== fields) return undefined;
    if ('words' in press) press.words = decodeURIComponent(press.words).replace(/\s+/g, ' ').trim();
    const isWhole = Object.values(press).every((value) => typeof value === 'string' && value !== '');
    const isShort = !('words' in press) || [...press.words].length <= gapLength;
    const [address = ''] = pressAddress(press).split('?');
    return isWhole && isShort && isIsoDate(press.day) && path.test(address) ? press : undefined;
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
