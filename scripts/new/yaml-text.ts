import { stringify } from 'yaml';

/** A value as it is written behind `key: ` on one line, quoted where YAML would read it otherwise; empty for none. */
export function yamlValue(value: string | undefined): string {
  // YAML 1.1 quotes what any reader may take for a day, a time or a truth value.
  return value ? ` ${stringify(value, { version: '1.1', lineWidth: 0 }).trimEnd()}` : '';
}

/** `key: [a, b]` for a list on one line; nothing where it is empty. */
export function yamlFlowList(key: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${key}: [${items.map((item) => yamlValue(item).trim()).join(', ')}]`] : [];
}

/** `key:` with an item a line below it; `key: []` where there is none. */
export function yamlBlockList(key: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${key}:`, ...items.map((item) => `  -${yamlValue(item)}`)] : [`${key}: []`];
}

/** A Markdown file of these frontmatter lines, with an empty body. */
export function markdownFile(lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n\n`;
}

/** The comments and blank lines at the end of a piece of YAML: they belong to the key that follows. */
export function trailingComments(yaml: string): string {
  return /(?:(?<=^|\n)(?:#[^\n]*|[ \t\r]*)\n)*$/.exec(yaml)?.[0] ?? '';
}

/** How a file's lines end. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The text with its last line ended, so that another can follow. */
export function endedLine(text: string): string {
  return text.replace(/(?<=[^\n])$/, lineEndOf(text));
}
