import { parseDocument } from 'yaml';
import { cutFrontmatter } from '../../../src/checks/read/frontmatter.ts';
import { isIsoDate, jakartaDate } from '../../../src/domain/dated/iso-date.ts';
import { ownToRevision } from '../../../src/domain/dated/revision-path.ts';
import { dateKey, type FormData, sourceKey } from './content-format.ts';

/**
 * A new file's data as it will be saved: named by a day (today in Jakarta at the instant `now`, in milliseconds, where
 * none was chosen), and without what belongs only to the revision that it was copied from, unless someone says it anew.
 */
export function completeNewFile(data: FormData, now: number): FormData {
  const copied = frontmatterOf(data[sourceKey]);
  const kept = Object.entries(data).filter(
    ([key, value]) => !(ownToRevision.has(key) && key in copied && sameText(copied[key], value)),
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
