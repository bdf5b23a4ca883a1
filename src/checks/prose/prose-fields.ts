import { leavesOf } from '../leaves.ts';
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
  const leaves = typeof data === 'object' && data !== null ? [...leavesOf(data)] : [];
  const fields = leaves.flatMap(({ field, value }) => {
    const key = field.at(-1);
    // An item of a list goes by the list's key. A single word is an identifier.
    const name = typeof key === 'number' ? field.at(-2) : key;
    const isProse = typeof value === 'string' && proseKeys.has(name ?? '') && /\s/.test(value);
    return isProse ? { field, text: value } : [];
  });
  return { body, fields };
}
