import { stringify } from 'yaml';

/** A value to follow `key:` on one line, with a space before and quotes where YAML needs them; empty for no value. */
export function yamlValue(value: string | undefined): string {
  // YAML 1.1 quotes what some parsers take for a date, a time or a truth value.
  return value ? ` ${stringify(value, { version: '1.1', lineWidth: 0 }).trimEnd()}` : '';
}

/** The line `key: [a, b]`; no line for an empty list. */
export function yamlFlowList(key: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${key}: [${items.map((item) => yamlValue(item).trim()).join(', ')}]`] : [];
}

/** The line `key:` and a line for each item; `key: []` for an empty list. */
export function yamlBlockList(key: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${key}:`, ...items.map((item) => `  -${yamlValue(item)}`)] : [`${key}: []`];
}

/** A Markdown file with these lines of frontmatter and an empty body. */
export function markdownFile(lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** The comments and blank lines at the end of a piece of YAML, which belong to the key that follows. */
export function trailingComments(yaml: string): string {
  return /(?:(?<=^|\n)(?:#[^\n]*|[ \t\r]*)\n)*$/.exec(yaml)?.[0] ?? '';
}

/** The line ending of a text. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The text with a line ending after its last line. */
export function endedLine(text: string): string {
  return text.replace(/(?<=[^\n])$/, lineEndOf(text));
}
