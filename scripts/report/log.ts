import {
  chmodSync,
  chownSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { addDays, type IsoDate, isIsoDate } from '../../src/domain/dated/iso-date.ts';
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
  // A pattern in the shell gives folders, too.
  if (!statSync(file).isFile()) throw new Error(`${file} bukan berkas.`);
  const bytes = readFileSync(file);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (isCompressed ? unzip(bytes, file) : bytes).toString().split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function unzip(bytes: Buffer, file: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new Error(`${file} terpotong atau rusak: isinya tidak bisa dibuka sebagai gzip.`);
  }
}

/**
 * Rewrites a log without the lines from before `limit`, completely or not at all, with its mode and owner. Lines without a day, or with
 * one after `today`, are deleted, too, as the end of their term isn't known. Returns how many were deleted and kept. Throws where a
 * process still writes to the file, whose new lines would be lost, and where no line of the file is of this log.
 */
export function forget(file: string, limit: IsoDate, today: IsoDate): { gone: number; kept: number } {
  const writer = findWriter(file);
  if (writer)
    throw new Error(`${file} masih ditulis oleh proses ${writer}. Putar dulu dengan logrotate, lalu ulangi.`);
  const lines = readLines(file);
  const presses = lines.map((line) => ({ line, day: findPress(line)?.day }));
  if (lines.length > 0 && presses.every(({ day }) => day === undefined))
    throw new Error(`${file} bukan catatan umpan balik: tidak ada barisnya yang dikenal.`);
  // A reader's clock may be ahead by a day.
  const latest = addDays(today, 1);
  const kept = presses.flatMap(({ line, day }) => (day && day >= limit && day <= latest ? `${line}\n` : []));
  const gone = lines.length - kept.length;
  if (gone > 0) replace(file, kept.join(''));
  return { gone, kept: kept.length };
}

function replace(file: string, text: string): void {
  const { mode, uid, gid } = statSync(file);
  // Hidden, so that a pattern for rotated logs doesn't match it.
  const partial = join(dirname(file), `.${basename(file)}.baru`);
  // A run that was killed may have left it.
  rmSync(partial, { force: true });
  try {
    const bytes = file.endsWith('.gz') ? gzipSync(text) : text;
    writeFileSync(partial, bytes, { mode: 0o600, flag: 'wx', flush: true });
    chownSync(partial, uid, gid);
    chmodSync(partial, mode);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** The id of a process that has the file open for writing; undefined where none is seen. Only Linux tells, and of all processes only root. */
function findWriter(file: string): string | undefined {
  const { dev, ino } = statSync(file);
  const opened = globSync('/proc/[0-9]*/fd/*').find((path) => {
    try {
      const other = statSync(path);
      const info = readFileSync(path.replace('/fd/', '/fdinfo/'), 'utf8');
      return other.dev === dev && other.ino === ino && /^flags:\s*\d*[12]$/m.test(info);
    } catch {
      return false;
    }
  });
  return opened?.split('/')[2];
}
