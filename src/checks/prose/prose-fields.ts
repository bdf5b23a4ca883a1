import type { ParsedFile } from '../read/parse-file.ts';

/** The keys whose text is prose. The others hold identifiers, search words as people type them, and names of sources. */
const proseKeys: ReadonlySet<PropertyKey> = new Set(
  [
    'title answer summary appliesTo ask what topic decision dateNote definition openNote label hint steps open',
    'goal expect text why',
  ].flatMap((keys) => keys.split(' ')),
);

/** What a file says in words: its Markdown, and the fields that readers see as sentences. */
export function readProse({ data, body }: ParsedFile) {
  return { body, fields: [...proseFields(data, [])] };
}

function* proseFields(
  value: unknown,
  path: PropertyKey[],
): Generator<{ field: PropertyKey[]; text: string }> {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    const field = [...path, isList ? Number(key) : key];
    const name = isList ? path.at(-1) : key;
    // A single word is an identifier.
    if (typeof inner !== 'string') yield* proseFields(inner, field);
    else if (name !== undefined && proseKeys.has(name) && /\s/.test(inner)) yield { field, text: inner };
  }
}
