import { isMap, isScalar, parseDocument } from 'yaml';
import { cutFrontmatter } from '../../src/checks/read/frontmatter.ts';
import { yamlOptions } from '../../src/checks/read/yaml/nodes.ts';
import { Refusal } from './form.ts';
import { lineEndOf, trailingComments } from './yaml-text.ts';

/** A file cut into the top-level fields of its YAML. Joined again, the parts are the file. */
export interface FieldPieces {
  /** Up to the first field. */
  before: string;
  /** Each with the comments between it and the next one. */
  fields: { key: string; value: unknown; text: string }[];
  /** After the last field: the body of a Markdown file. */
  after: string;
}

/** Cuts a YAML file, or the frontmatter of a Markdown file. Throws a `Refusal` where it can't be read. */
export function cutFields(text: string): FieldPieces {
  const cut = cutFrontmatter(text);
  const [from, to] = 'missing' in cut ? [0, text.length] : [cut.yamlStart, cut.yamlEnd];
  const yaml = text.slice(from, to);
  const document = parseDocument(yaml, yamlOptions);
  if (document.errors.length > 0 || !isMap(document.contents)) {
    throw new Refusal('Berkas sebelumnya tidak bisa dibaca. Jalankan `npm run check`, lalu betulkan dulu.');
  }
  const data = document.toJS() as Record<string, unknown>;
  const starts = document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), start: key.range[0] }] : [],
  );
  return {
    before: text.slice(0, from) + yaml.slice(0, starts[0]?.start),
    fields: starts.map(({ key, start }, index) => ({
      key,
      value: data[key],
      text: yaml.slice(start, starts[index + 1]?.start),
    })),
    after: text.slice(to),
  };
}

/**
 * The text with other lines for some of its fields, by their keys. No lines take a field away; a field that isn't there is put
 * before all others. Everything else stays the same.
 */
export function editFields(text: string, changes: Readonly<Record<string, readonly string[]>>): string {
  const { before, fields, after } = cutFields(text);
  const end = lineEndOf(text);
  const write = (lines: readonly string[]) => lines.map((line) => line + end).join('');
  const known = new Set(fields.map(({ key }) => key));
  const added = Object.entries(changes).flatMap(([key, lines]) => (known.has(key) ? [] : lines));
  const edited = fields.map((field) => {
    const lines = changes[field.key];
    return lines ? write(lines) + trailingComments(field.text) : field.text;
  });
  return before + write(added) + edited.join('') + after;
}
