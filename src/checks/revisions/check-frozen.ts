import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../domain/dated/iso-date.ts';
import { fileStem, findRevisionPath, findVersion, firstDayOf } from '../../domain/dated/revision-path.ts';
import { decisionState } from '../../domain/decisions/decision-state.ts';
import type { Guide } from '../../domain/guide/guide.ts';
import type { Decision } from '../../domain/guide/page.ts';
import type { PolicyRowData } from '../../schemas/policy.ts';
import { type CheckContext, type Issue, issueAt, startOf } from '../check.ts';
import type { LoadedContent } from '../read/load.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { pathNow } from './same-record.ts';

/** Keys of a page's revision that may still change, because they aren't part of the rule it states. */
export const upkeep: ReadonlySet<string> = new Set([
  ...['owner', 'reviewed', 'reviewMonths', 'aliases'],
  ...['flow', 'replies', 'confirmedAgainst'],
]);

/**
 * From the day of `publishing.yaml` on, what the base of a comparison holds of rules in force stays as it is: revisions of pages,
 * notes, rows of values, and corrections of them. What is to come, or is held, may be edited, postponed and removed, also with its
 * note where that decides nothing else, and before that day everything may. On its own day a note may still get decisions, and a correction may still change.
 *
 * What is in force is decided by the day of the check, not by that of the base. So a stale branch that edits or postpones what was
 * to come when it began is refused from the day on which that came into force.
 */
export function checkFrozen(base: CheckContext, head: CheckContext): Issue[] {
  if (!isPublished(base)) return [];
  return [...base.files.values()].flatMap((landed) => {
    const isPolicy = landed.path.startsWith('policy/');
    if (!isPolicy && !isFrozen(base, landed.path)) return [];
    const path = pathNow(head, landed.path);
    const now = path && head.files.get(path);
    if (now && isPolicy) return [...frozenRowIssues(base, head, now, base.guide.today)];
    if (now) return [...editIssues(base, head, landed, now)];
    // A file that is there but can't be read has its own error.
    if (path) return [];
    const what = `\`${landed.path}\` dihapus atau diganti namanya.`;
    const fix = `Kembalikan berkasnya. ${howToEnd(landed.path)}`;
    return issueAt(startOf(landed.path), 'frozen-removed', { what, fix });
  });
}

/** How what the file at `path` says comes to its end, when the file itself stays. */
function howToEnd(path: string): string {
  if (path.startsWith('policy/')) return 'Nilai baru mendapat baris baru.';
  return path.startsWith('calibrations/')
    ? 'Yang batal diputuskan lagi di catatan baru.'
    : 'Cabut dengan revisi `removed`, atau pindahkan dengan `npm run new -- move`.';
}

/** Whether the day of `publishing.yaml` has come. */
export function isPublished({ content, guide }: CheckContext): boolean {
  return content.publishing !== undefined && content.publishing.since <= guide.today;
}

/** Whether the file at `path`, other than one of values, is a record of what is in force. It is frozen once the guide is published. */
export function isFrozen({ guide }: Pick<CheckContext, 'guide'>, path: string): boolean {
  if (path === 'publishing.yaml') return true;
  if (!/^(?:guide|calibrations)\//.test(path)) return false;
  const { slug, correctedOn } = findVersion(fileStem(path)) ?? {};
  if (!slug) return false;
  if (!correctedOn && isOnlyToCome(guide, slug)) return false;
  const page = guide.pages.get(findRevisionPath(path)?.id ?? '');
  if (page?.held.some((revision) => revision.slug === slug)) return false;
  return correctedOn ? correctedOn < guide.today : (firstDayOf(slug) ?? '') <= guide.today;
}

/** Whether a note decides only what is to come: rules that coming revisions name, and no value that has begun. */
function isOnlyToCome({ notes, policies, today }: Guide, date: IsoDate): boolean {
  const decisions = notes.get(date)?.decisions ?? [];
  const begun = [...policies.values()].flatMap(({ rows }) => rows.filter(({ from }) => from <= today));
  const isToCome = (decision: Decision) =>
    decisionState(decision, today) === 'scheduled' && !begun.some(({ source }) => source === decision.ref);
  return decisions.length > 0 && decisions.every(isToCome);
}

function* editIssues(base: CheckContext, head: CheckContext, landed: ParsedFile, now: ParsedFile) {
  const before = fieldsOf(landed);
  const after = fieldsOf(now);
  const fix = howToFix(now.path);
  const mayGrow = now.path === `calibrations/${base.guide.today}.md`;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (now.path.startsWith('guide/') && upkeep.has(key)) continue;
    if (isDeepStrictEqual(before[key], after[key])) continue;
    if (key === 'id' && idOf(base, landed.path) === idOf(head, now.path)) continue;
    if (key === 'decisions' && mayGrow && isBeginning(before[key], after[key])) continue;
    const what = `\`${key}\` yang sudah terbit diubah.`;
    yield issueAt(now.locateKey([key]), 'frozen-edited', { what, fix });
  }
  if (landed.body !== now.body && !(mayGrow && now.body.startsWith(landed.body.trimEnd()))) {
    const line = now.bodyLine + firstDifference(landed.body, now.body);
    const what = 'Isi teks yang sudah terbit diubah.';
    yield issueAt({ path: now.path, line, column: 1 }, 'frozen-edited', { what, fix });
  }
}

function howToFix(path: string): string {
  const stem = fileStem(path);
  const { id } = findRevisionPath(path) ?? {};
  const { slug = stem } = findVersion(stem) ?? {};
  if (path === 'publishing.yaml') return 'Kembalikan seperti semula.';
  return id
    ? `Kembalikan. Salah tulis: \`npm run new -- correction ${id} --revision ${slug}\`. Aturan baru: \`npm run new -- revision ${id}\`.`
    : `Kembalikan. Salah tulis: \`npm run new -- correction ${slug}\`.`;
}

/** By which feeds know a revision, written in its file or not. */
function idOf({ guide }: CheckContext, path: string): string | undefined {
  const { id = '', slug } = findRevisionPath(path) ?? {};
  return guide.pages.get(id)?.revisions.find((revision) => revision.slug === slug)?.id;
}

/** Whether `after` is the list `before` with something added at its end. */
function isBeginning(before: unknown, after: unknown): boolean {
  return (
    Array.isArray(before) && Array.isArray(after) && isDeepStrictEqual(before, after.slice(0, before.length))
  );
}

/** The first line, counted from 0, on which two texts differ: the last one of `after` where it only lost its end. */
function firstDifference(before: string, after: string): number {
  const old = before.split('\n');
  const lines = after.split('\n');
  const found = lines.findIndex((line, i) => line !== old[i]);
  return found < 0 ? lines.length - 1 : found;
}

function fieldsOf({ data }: ParsedFile): Record<string, unknown> {
  return data !== null && typeof data === 'object' ? (data as Record<string, unknown>) : {};
}

/** Rows of the value in `file` that had begun on the base stay as they are, except that a last day still to come may be moved. */
function* frozenRowIssues(base: LoadedContent, head: LoadedContent, file: ParsedFile, today: IsoDate) {
  const rowsIn = ({ content }: LoadedContent) =>
    content.policies.find(({ path }) => path === file.path)?.data.rows;
  const rows = rowsIn(head);
  // A file that breaks its schema has its own errors.
  if (!rows) return;
  for (const row of rowsIn(base) ?? []) {
    const hasBegun = row.from <= today && (row.correction === undefined || (row.recorded ?? '') < today);
    if (!hasBegun || rows.some((each) => isSame(row, each, today))) continue;
    const at = rows.findIndex((each) => nameOf(each) === nameOf(row));
    const name = `nilai mulai ${row.from}`;
    const fix = `Kembalikan. Salah tulis: \`npm run new -- correction ${file.path.replace('.yaml', '')} --revision ${row.from}\`. Nilai baru: tambahkan baris.`;
    const place = file.locateKey(at < 0 ? ['rows'] : ['rows', at, firstDifferent(row, rows[at])]);
    yield at < 0
      ? issueAt(place, 'frozen-removed', { what: `Baris ${name} sudah terbit, kini hilang.`, fix })
      : issueAt(place, 'frozen-edited', { what: `Baris ${name} yang sudah terbit diubah.`, fix });
  }
}

/** What stays of a row when its value is edited: its day, and that of its correction. */
function nameOf({ from, recorded, correction }: PolicyRowData): string {
  return correction === undefined ? from : `${from} ${recorded}`;
}

function isSame(
  { lastDay: before, ...row }: PolicyRowData,
  { lastDay: after, ...other }: PolicyRowData,
  today: IsoDate,
) {
  const isToCome = (before ?? today) >= today && (after ?? today) >= today;
  return isDeepStrictEqual(row, other) && (before === after || isToCome);
}

function firstDifferent(row: PolicyRowData, other: PolicyRowData | undefined): string {
  const keys = Object.keys({ ...row, ...other }) as (keyof PolicyRowData)[];
  return keys.find((key) => !isDeepStrictEqual(row[key], other?.[key])) ?? 'from';
}
