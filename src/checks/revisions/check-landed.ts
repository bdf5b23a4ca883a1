import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../issue.ts';
import type { LoadedContent } from '../read/load.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import type { RuleId } from '../rules.ts';

/**
 * Keys of a landed revision that may still change, because they aren't part of the rule it states. A flow leads
 * through the rule, and can only be written after it: it says itself which revision it was read against.
 * A reply is how the rule is said in a chat, which may be said better without the rule changing.
 */
const upkeep = new Set(['errata', 'owner', 'reviewed', 'reviewMonths', 'aliases', 'flow', 'replies']);

/** What only a comparison with the base can see: a landed revision stays as it is, save errata and upkeep. */
export function checkLanded(base: LoadedContent, head: LoadedContent): Issue[] {
  return [...base.files.values()].flatMap((landed) => {
    if (!landed.path.startsWith('guide/')) return [];
    const now = head.files.get(landed.path);
    if (now) return compare(landed, now);
    if (head.paths.has(landed.path)) return []; // There, but unreadable: that has its own error.
    return issue(landed.path, 'landed-revision-removed', {
      what: `Revisi \`${landed.path}\` sudah terbit, tetapi dihapus atau diganti namanya.`,
      fix: 'Kembalikan berkasnya. Aturan yang tidak berlaku lagi ditutup dengan revisi baru berjenis `removed`.',
    });
  });
}

function compare(landed: ParsedFile, now: ParsedFile): Issue[] {
  const before = record(landed.data);
  const after = record(now.data);
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const edited = [...keys].filter((key) => !upkeep.has(key) && !isDeepStrictEqual(before[key], after[key]));
  const issues = edited.map((key) =>
    issue(
      now.path,
      'landed-revision-edited',
      { what: `\`${key}\` pada revisi yang sudah terbit diubah.`, fix },
      now.locateKey([key]),
    ),
  );
  if (landed.body !== now.body) {
    const place = { line: now.bodyLine + firstDifference(landed.body, now.body), column: 1 };
    issues.push(
      issue(now.path, 'landed-revision-edited', { what: 'Isi revisi yang sudah terbit diubah.', fix }, place),
    );
  }
  const kept = list(before.errata);
  if (!isDeepStrictEqual(list(after.errata).slice(0, kept.length), kept)) {
    issues.push(
      issue(
        now.path,
        'errata-rewritten',
        {
          what: 'Ralat yang sudah terbit diubah atau dihapus.',
          fix: 'Kembalikan ralat lama; tulis ralat baru di bawahnya.',
        },
        now.locate(['errata']),
      ),
    );
  }
  return issues;
}

const fix =
  'Kembalikan seperti semula, lalu buat revisi baru: salin berkas ini ke berkas bernama tanggal mulai berlakunya. Salah ketik kecil cukup dicatat di `errata`.';

function issue(
  path: string,
  rule: RuleId,
  text: { what: string; fix: string },
  place = { line: 1, column: 1 },
): Issue {
  return { rule, severity: 'error', path, ...place, ...text };
}

/** The line, counted from 0, on which two texts first differ: the last of `after` where it only lost its end. */
function firstDifference(before: string, after: string): number {
  const old = before.split('\n');
  const lines = after.split('\n');
  const found = lines.findIndex((line, i) => line !== old[i]);
  return found < 0 ? lines.length - 1 : found;
}

function record(data: unknown): Record<string, unknown> {
  return data !== null && typeof data === 'object' ? (data as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
