import { parseDocument } from 'yaml';
import { isIsoDate, jakartaDate } from '../../../src/domain/iso-date.ts';
import { cutFrontmatter } from '../../content/frontmatter.ts';
import { dateKey, type FormData, sourceKey } from './content-format.ts';

/** What belongs to the revision that was copied, and not to its successor unless someone says so again. */
const ownToRevision = ['published', 'reviewed', 'errata'];

/**
 * A new file's data as it will be saved: named by a day (today in Jakarta at the instant `now`, in milliseconds, where
 * none was chosen), and without what belongs only to the file that it was copied from.
 */
export function completeNewFile(data: FormData, now: number): FormData {
  const copied = frontmatterOf(data[sourceKey]);
  const kept = Object.entries(data).filter(
    ([key, value]) => !(ownToRevision.includes(key) && key in copied && sameText(copied[key], value)),
  );
  const day = data[dateKey];
  const isDay = typeof day === 'string' && isIsoDate(day);
  return { ...Object.fromEntries(kept), [dateKey]: isDay ? day : jakartaDate(now) };
}

function frontmatterOf(source: unknown): Record<string, unknown> {
  if (typeof source !== 'string') return {};
  const cut = cutFrontmatter(source);
  if ('missing' in cut) return {};
  return parseDocument(source.slice(cut.yamlStart, cut.yamlEnd)).toJS() ?? {};
}

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
