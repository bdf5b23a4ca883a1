import { dirname } from 'node:path/posix';
import { isDeepStrictEqual } from 'node:util';
import { compareDates } from '../../domain/dated/iso-date.ts';
import { fileStem, findVersion, ownToRevision } from '../../domain/dated/revision-path.ts';
import { type CheckContext, type Issue, issueAt } from '../check.ts';
import type { LoadedContent } from '../read/load.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { landedPaths, type ReadableRevision } from './same-record.ts';

/** Keys in which a new revision may differ from the one before it and state the same rule. */
const aboutChange = new Set([...ownToRevision, 'change', 'decidedIn']);

/**
 * What a branch adds that says the same as what it takes the place of: agents would be told of a change that they can't find, and what
 * was read against it would step aside for nothing. A revision that only makes clear may say the same for another decision.
 */
export function* checkUnchanged(
  base: LoadedContent,
  head: CheckContext,
  added: readonly ReadableRevision[],
): Iterable<Issue> {
  for (const { revision, before, file } of added) {
    const was = before && head.files.get(before.path);
    if (!was || revision.change.kind === 'clarified' || !saysTheSame(was, file, aboutChange)) continue;
    const fix = 'Tulis yang berubah, atau `kind: clarified` bila aturannya tetap.';
    yield sameIssue(was, file, ['change', 'kind'], fix);
  }
  for (const path of head.paths.difference(landedPaths(base, head))) {
    const [was, file] = [findCorrected(head, path), head.files.get(path)];
    if (!was || !file || !saysTheSame(was, file, ownToRevision)) continue;
    yield sameIssue(was, file, ['correction'], 'Tulis yang seharusnya, atau hapus berkas ini.');
  }
}

/** The text in whose place the correction at `path` stands: the one before it, or the first. Undefined where it is no correction. */
function findCorrected({ paths, files }: CheckContext, path: string): ParsedFile | undefined {
  const { slug, correctedOn } = findVersion(fileStem(path)) ?? {};
  if (!correctedOn) return undefined;
  const earlier = [...paths]
    .filter((each) => dirname(each) === dirname(path))
    .map((each) => ({ path: each, ...findVersion(fileStem(each)) }))
    .filter((each) => each.slug === slug && (each.correctedOn ?? '') < correctedOn)
    .sort((a, b) => compareDates(a.correctedOn, b.correctedOn));
  return files.get(earlier.at(-1)?.path ?? '');
}

function saysTheSame(was: ParsedFile, now: ParsedFile, own: ReadonlySet<string>): boolean {
  const [before, after] = [was, now].map(({ data, body }) => ({
    ...Object.fromEntries(Object.entries(data as object).filter(([key]) => !own.has(key))),
    body: body.trim(),
  }));
  return isDeepStrictEqual(before, after);
}

function sameIssue(was: ParsedFile, now: ParsedFile, key: readonly string[], fix: string): Issue {
  const what = `Isinya masih sama dengan \`${was.path}\`.`;
  return issueAt(now.locateKey(key), 'says-the-same', { what, fix });
}
