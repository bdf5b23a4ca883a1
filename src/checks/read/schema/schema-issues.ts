import type { z } from 'zod';
import { fieldMeta, findSchemaAt, knownKeys } from '../../../schemas/inspect-schema.ts';
import { findNearest } from '../../../text/nearest.ts';
import { type Issue, issueAt } from '../../issue.ts';
import type { ParsedFile } from '../parse-file.ts';
import { quoteLine } from '../yaml/lines.ts';
import { explainValue, type Refused } from './value-issue.ts';
import { formatPath, quote } from './wording.ts';

type ZodIssue = z.core.$ZodIssue;

/** What a schema found wrong in a file, in the author's words, each fault once. */
export function explainSchemaIssues(issues: readonly ZodIssue[], file: ParsedFile, schema: z.ZodType) {
  // A misspelled key is also missing under its right name. Reporting both would be two errors for one fault.
  const misspelled = new Set(issues.flatMap((issue) => misspelledPaths(issue, file, schema)));
  return issues
    .filter(({ path }) => !(valueAt(file.data, path) === undefined && misspelled.has(formatPath(path))))
    .flatMap((issue) => explain(issue, file, schema));
}

function explain(issue: ZodIssue, file: ParsedFile, schema: z.ZodType): Issue | Issue[] {
  const { path } = issue;
  const { description } = fieldMeta(findSchemaAt(schema, path));
  const refused: Refused = {
    name: formatPath(path),
    value: valueAt(file.data, path),
    help: description ? ` (${description})` : '',
    place: file.locate(path),
    file,
  };
  const { name, value, help, place } = refused;

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      issueAt(file.locateKey([...path, key]), 'unknown-key', {
        what: `Kunci \`${key}\` tidak dikenal.`,
        fix: fixUnknownKey(key, path, file, schema),
      }),
    );
  }
  if (path.length > 0 && (value === undefined || value === null) && issue.code !== 'custom') {
    const key = path.at(-1);
    const fix =
      typeof key === 'number' ? `Isi baris \`- …\`${help}.` : `Tambahkan \`${String(key)}: …\`${help}.`;
    return issueAt(place, 'missing-field', { what: `\`${name}\` belum diisi.`, fix });
  }
  if (path.length === 0 && issue.code === 'invalid_type') {
    const first = knownKeys(schema)[0] ?? '<id>';
    return issueAt(place, 'wrong-type', {
      what: `Isinya bukan baris \`kunci: isi\`, melainkan ${quote(file.lineAt(place.line))}.`,
      fix: `Tulis \`kunci: isi\`, mulai dengan \`${first}: …\`.`,
    });
  }
  const isTextWanted =
    issue.code === 'invalid_union' || (issue.code === 'invalid_type' && issue.expected === 'string');
  if (isTextWanted && (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date)) {
    return explainUnquoted(issue, refused, schema);
  }
  if (issue.code === 'invalid_union') {
    // The author meant the branch whose type fits.
    const isOfType = ({ path, code }: ZodIssue) => path.length > 0 || !/^invalid_(?:type|union)$/.test(code);
    const meant = issue.errors.find((branch) => branch.every(isOfType));
    if (meant)
      return meant.flatMap((each) => explain({ ...each, path: [...path, ...each.path] }, file, schema));
  }
  return explainValue(issue, refused);
}

/** The issue of a number, date or truth value where text is wanted: YAML reads `5` so. The schema tells whether quotes are enough. */
function explainUnquoted({ path }: ZodIssue, refused: Refused, schema: z.ZodType): Issue {
  const { name, file, place } = refused;
  const text = quote(refused.value).slice(1, -1);
  const [inner] = (findSchemaAt(schema, path) as z.ZodType).safeParse(text).error?.issues ?? [];
  if (inner) return { ...explainValue({ ...inner, path }, { ...refused, value: text, help: '' }), ...place };
  return issueAt(place, 'wrong-type', {
    what: `\`${name}\` harus teks, bukan \`${text}\`.`,
    fix: `Tulis \`${quoteLine(file.lineAt(place.line), place.column)}\`.`,
  });
}

/** The right paths of the keys that an issue reports as unknown because they are misspelled. */
function misspelledPaths(issue: ZodIssue, file: ParsedFile, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((key) => {
    const near = findNearest(key, keysAt(issue.path, file, schema).absent);
    return near === undefined ? [] : formatPath([...issue.path, near]);
  });
}

function fixUnknownKey(key: string, path: PropertyKey[], file: ParsedFile, schema: z.ZodType): string {
  const { known, absent } = keysAt(path, file, schema);
  const near = findNearest(key, absent);
  if (near) return `Ganti \`${key}\` menjadi \`${near}\`.`;
  const twin = findNearest(key, known);
  if (twin) return `Hapus \`${key}\`; \`${twin}\` sudah ada.`;
  return `Hapus \`${key}\`.`;
}

/** The keys that the schema knows at `path`, and those of them that the author hasn't written. */
function keysAt(path: PropertyKey[], file: ParsedFile, schema: z.ZodType) {
  const parent = findSchemaAt(schema, path);
  const known = parent ? knownKeys(parent) : [];
  const written = Object.keys(valueAt(file.data, path) ?? {});
  return { known, absent: known.filter((key) => !written.includes(key)) };
}

/** The value at `path` in a file's data; undefined where it isn't written. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}
