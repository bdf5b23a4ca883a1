import type { z } from 'zod';
import { findSchemaAt, knownKeys } from '../../../schemas/inspect-schema.ts';
import { findNearest } from '../../../text/nearest.ts';
import type { ParsedFile } from '../parse-file.ts';
import { formatPath } from './wording.ts';

/** The right paths of the keys that an issue reports as unknown because they are misspelled. */
export function misspelledPaths(issue: z.core.$ZodIssue, file: ParsedFile, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((key) => {
    const near = findNearest(key, keysAt(issue.path, file, schema).absent);
    return near === undefined ? [] : formatPath([...issue.path, near]);
  });
}

export function fixUnknownKey(key: string, path: PropertyKey[], file: ParsedFile, schema: z.ZodType): string {
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
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}
