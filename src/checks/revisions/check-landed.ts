import { isDeepStrictEqual } from 'node:util';
import { type Issue, issueAt } from '../issue.ts';
import { startOf } from '../place.ts';
import type { LoadedContent } from '../read/load.ts';
import type { ParsedFile } from '../read/parse-file.ts';

/**
 * Keys of a landed revision that may still change, because they aren't part of the rule it states. A flow can only be
 * written after the rule, and says itself which revision it was read against. A reply is how the rule is said in a chat,
 * and may be said better.
 */
const upkeep = new Set(['owner', 'reviewed', 'reviewMonths', 'aliases', 'flow', 'replies']);

/** A revision on the base of the comparison stays as it is, except for upkeep. */
export function checkLanded(base: LoadedContent, head: LoadedContent): Issue[] {
  return [...base.files.values()].flatMap((landed) => {
    if (!landed.path.startsWith('guide/')) return [];
    const now = head.files.get(landed.path);
    if (now) return [...editIssues(landed, now)];
    // A file that is there but can't be read has its own error.
    if (head.paths.has(landed.path)) return [];
    return issueAt(startOf(landed.path), 'landed-revision-removed', {
      what: `Revisi \`${landed.path}\` sudah terbit, tetapi dihapus atau diganti namanya.`,
      fix: 'Kembalikan berkasnya. Aturan yang tidak berlaku lagi ditutup dengan revisi baru berjenis `removed`.',
    });
  });
}

const fix =
  'Kembalikan seperti semula, lalu buat revisi baru: salin berkas ini ke berkas bernama tanggal mulai berlakunya. Yang salah tertulis dibetulkan dengan berkas koreksi: `<revisi>.koreksi-<tanggal>.md`.';

function* editIssues(landed: ParsedFile, now: ParsedFile): Iterable<Issue> {
  const before = fieldsOf(landed);
  const after = fieldsOf(now);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (upkeep.has(key) || isDeepStrictEqual(before[key], after[key])) continue;
    const what = `\`${key}\` pada revisi yang sudah terbit diubah.`;
    yield issueAt(now.locateKey([key]), 'landed-revision-edited', { what, fix });
  }
  if (landed.body !== now.body) {
    const line = now.bodyLine + firstDifference(landed.body, now.body);
    const what = 'Isi revisi yang sudah terbit diubah.';
    yield issueAt({ path: now.path, line, column: 1 }, 'landed-revision-edited', { what, fix });
  }
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
