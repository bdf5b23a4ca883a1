import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
} from 'yaml';
import { cutFrontmatter } from '../../src/checks/read/parse-file.ts';
import { yamlOptions } from '../../src/checks/read/yaml/nodes.ts';
import { Refusal } from './form.ts';

/**
 * Cuts a YAML file, or the frontmatter of a Markdown file, into its top-level fields. Joined again, the parts are the file: what is
 * before the first field, the fields, and what is after them, the body of a Markdown file. The text of a field begins with its `lead`,
 * the comments and blank lines above it, except for the first field. Throws a `Refusal` where the file can't be read.
 */
export function cutFields(text: string) {
  const { from, to, yaml, map } = readYaml(text);
  const keys = map.items.flatMap(({ key }) => (isScalar(key) && key.range ? [key] : []));
  const starts = keys.map((key, index) => {
    const start = key.range?.[0] ?? 0;
    const [lead = ''] =
      /(?:(?<=\n)(?:#[^\n]*|[ \t\r]*)\n)*$/.exec(index > 0 ? yaml.slice(0, start) : '') ?? [];
    return { key: String(key.value), lead, start: start - lead.length };
  });
  const fields = starts.map(({ start, ...field }, index) => {
    return { ...field, text: yaml.slice(start, starts[index + 1]?.start) };
  });
  return { before: text.slice(0, from) + yaml.slice(0, starts[0]?.start), fields, after: text.slice(to) };
}

/** The data of a YAML file, or of a Markdown file's frontmatter. Throws a `Refusal` where it can't be read. */
export function readData(text: string): Record<string, unknown> {
  // Without the options of the check, a day stays the text that it is.
  return parse(readYaml(text).yaml);
}

/**
 * The text with other values for some of its fields. An undefined one takes the field away; a field that isn't there is put before
 * all others, or before the first that follows it in the alphabet. Everything else stays the same.
 */
export function editFields(
  text: string,
  changes: Readonly<Record<string, unknown>>,
  order: 'first' | 'alphabetical' = 'first',
): string {
  const { before, fields, after } = cutFields(text);
  const write = (key: string) =>
    changes[key] === undefined ? '' : withEnds(yamlText({ [key]: changes[key] }), text);
  const edited = fields.map(({ key, lead, text }) => ({
    key,
    text: key in changes ? lead + write(key) : text,
  }));
  const added = Object.keys(changes).filter((key) => !fields.some((field) => field.key === key));
  for (const key of added.toReversed()) {
    const at = order === 'first' ? 0 : edited.findIndex((field) => field.key > key);
    edited.splice(at < 0 ? edited.length : at, 0, { key, text: write(key) });
  }
  return edited.reduce((made, each) => endedLine(made) + each.text, before) + after;
}

/** The text with another entry at the end of the list or group `key`, indented as its first entry. Everything else stays the same. */
export function appendEntry(text: string, key: string, entry: unknown): string {
  const { from, yaml, map } = readYaml(text);
  const group = map.get(key, true);
  const entries = isCollection(group) && !group.flow ? group : undefined;
  const last = isSeq(entries) ? entries.items.at(-1) : entries?.items.at(-1)?.value;
  if (!entries?.range || !isNode(last))
    throw new Refusal(`\`${key}\` harus ditulis satu baris satu butir. Jalankan \`npm run check\`.`);
  const [start] = entries.range;
  const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = yaml.indexOf('\n', yaml.slice(0, last.range?.[1]).trimEnd().length);
  const at = from + (lineEnd < 0 ? yaml.length : lineEnd + 1);
  const lines = yamlText(isSeq(entries) ? [entry] : Object(entry))
    .replace(/^/gm, indent)
    .trimEnd();
  return endedLine(text.slice(0, at)) + withEnds(`${lines}\n`, text) + text.slice(at);
}

/** The text with another value, in one line, for the key of the entry with this id in the list `list`. Everything else stays the same. */
export function editEntry(text: string, list: string, id: string, key: string, value: string): string {
  const { from, map } = readYaml(text);
  const entries = map.get(list, true);
  const entry = isSeq(entries) && entries.items.find((each) => isMap(each) && each.get('id') === id);
  const node = isMap(entry) ? entry.get(key, true) : undefined;
  if (!isNode(node) || !node.range) throw new Refusal(`\`${id}\` tidak punya \`${key}\`.`);
  const [start, end] = node.range;
  return text.slice(0, from + start) + value + text.slice(from + end);
}

/** The YAML of a file, which begins and ends at the offsets `from` and `to` of its text. */
function readYaml(text: string) {
  const cut = cutFrontmatter(text);
  const [from, to] = 'missing' in cut ? [0, text.length] : [cut.yamlStart, cut.yamlEnd];
  const yaml = text.slice(from, to);
  const { errors, contents } = parseDocument(yaml, yamlOptions);
  if (errors.length === 0 && isMap(contents)) return { from, to, yaml, map: contents };
  throw new Refusal('Berkas sebelumnya tidak bisa dibaca. Jalankan `npm run check`, lalu betulkan dulu.');
}

/** Lines with the ending that those of `text` have. */
function withEnds(lines: string, text: string): string {
  return lines.replaceAll('\n', lineEndOf(text));
}

/** What is left for the author to fill in, in data for `yamlText`. */
export const blank = null;

/** Data as YAML: a blank is a key or dash without a value, and keys without data are left out. */
export function yamlText(data: object): string {
  const text = stringify(data, { nullStr: '', lineWidth: 0, flowCollectionPadding: false });
  return text.replace(/^( *-) $/gm, '$1');
}

/** A list to be written on one line, as data for `yamlText`; undefined for an empty one. */
export function inline(items: readonly string[]): unknown {
  return items.length > 0 ? new Document().createNode(items, { flow: true }) : undefined;
}

/** A Markdown file with this frontmatter and an empty body. */
export function markdownFile(frontmatter: object): string {
  return `---\n${yamlText(frontmatter)}---\n\n`;
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The text with a line ending after its last line. */
export function endedLine(text: string): string {
  return text.replace(/(?<=[^\n])$/, lineEndOf(text));
}

/** Where the body of a Markdown file begins. */
export function bodyStart(text: string): number {
  const cut = cutFrontmatter(text);
  return 'missing' in cut ? 0 : cut.bodyStart;
}

/** A Markdown file with another body. */
export function withBody(text: string, body: string): string {
  return `${text.slice(0, bodyStart(text))}\n${body}\n`;
}
