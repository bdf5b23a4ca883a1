import type { z } from 'zod';
import { fieldMeta, findSchemaAt, knownKeys } from '../../../schemas/inspect-schema.ts';
import type { Issue } from '../../issue.ts';
import type { RuleId } from '../../rules.ts';
import { quoteLine } from '../../suggest.ts';
import type { ParsedFile, Place } from '../parse-file.ts';
import { mendKey, misspelledPaths, valueAt } from './unknown-keys.ts';
import { faultOf, type ZodIssue } from './value-faults.ts';
import { formatPath, quote } from './wording.ts';

/** What a schema found wrong in a file, in the author's words; each fault once. */
export function explainSchemaIssues(
  issues: readonly ZodIssue[],
  file: ParsedFile,
  schema: z.ZodType,
): Issue[] {
  // A misspelled key is missing under its right name, too: saying so would be a second error for one fault.
  const misspelled = new Set(issues.flatMap((issue) => misspelledPaths(issue, file, schema)));
  return issues
    .filter(({ path }) => !(valueAt(file.data, path) === undefined && misspelled.has(formatPath(path))))
    .flatMap((issue) => explain(issue, file, schema));
}

function explain(issue: ZodIssue, file: ParsedFile, schema: z.ZodType): Issue[] {
  const { path } = issue;
  const value = valueAt(file.data, path);
  const name = formatPath(path);
  const description = fieldMeta(findSchemaAt(schema, path)).description;
  const help = description ? ` (${description})` : '';
  const issueAt = (place: Place, rule: RuleId, what: string, fix: string): Issue => ({
    rule,
    severity: 'error',
    path: file.path,
    ...place,
    what,
    fix,
  });

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const place = file.locateKey([...path, key]);
      const fix = mendKey(key, path, file, schema);
      return issueAt(place, 'unknown-key', `Kunci \`${key}\` tidak dikenal.`, fix);
    });
  }
  if (path.length > 0 && (value === undefined || value === null) && issue.code !== 'custom') {
    const key = String(path.at(-1));
    const fix =
      typeof path.at(-1) === 'number' ? `Isi baris \`- …\`${help}.` : `Tambahkan \`${key}: …\`${help}.`;
    return [issueAt(file.locate(path), 'missing-field', `\`${name}\` belum diisi.`, fix)];
  }
  if (path.length === 0 && issue.code === 'invalid_type') {
    const first = knownKeys(schema)[0] ?? '<id>';
    const what = `Isi berkas ini bukan baris-baris \`kunci: isi\`, melainkan ${quote(file.lineAt(file.locate([]).line))}.`;
    const fix = `Tulis tiap isian sebagai \`kunci: isi\`, mulai dengan \`${first}: …\`.`;
    return [issueAt(file.locate([]), 'wrong-type', what, fix)];
  }
  if (isPlain(value) && (issue.code === 'invalid_union' || isWanted(issue, 'string'))) {
    return explainUnquoted(issue, file, schema);
  }
  if (issue.code === 'invalid_union') {
    // The branch that the author meant is the one whose type fits.
    const meant = issue.errors.find(
      (branch) => !branch.some((each) => each.path.length === 0 && isMisfit(each)),
    );
    const inner = meant?.map((each) => ({ ...each, path: [...path, ...each.path] }));
    if (inner) return inner.flatMap((each) => explain(each, file, schema));
  }
  const { rule, what, fix, place } = faultOf(issue, { name, value, help, file });
  return [issueAt(place ?? file.locate(path), rule, what, fix)];
}

/** A number, day or truth value where text is asked for: YAML reads `5` so. Would its characters do as text? */
function explainUnquoted(issue: ZodIssue, file: ParsedFile, schema: z.ZodType): Issue[] {
  const { path } = issue;
  const value = quote(valueAt(file.data, path));
  const own = findSchemaAt(schema, path) as z.ZodType;
  const name = formatPath(path);
  const place = file.locate(path);
  const [inner] = own.safeParse(value.slice(1, -1)).error?.issues ?? [];
  const fault = inner
    ? faultOf({ ...inner, path }, { name, value: value.slice(1, -1), help: '', file })
    : {
        rule: 'wrong-type' as const,
        what: `\`${name}\` harus teks; ${value} tanpa tanda kutip terbaca sebagai angka, tanggal, atau true/false.`,
        fix: `Apit dengan tanda kutip: \`${quoteLine(file.lineAt(place.line), place.column)}\``,
      };
  return [
    { severity: 'error', path: file.path, ...place, rule: fault.rule, what: fault.what, fix: fault.fix },
  ];
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
}

function isWanted(issue: ZodIssue, type: string): boolean {
  return issue.code === 'invalid_type' && issue.expected === type;
}

function isMisfit(issue: ZodIssue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_union';
}
