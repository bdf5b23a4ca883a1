import { Document, stringify } from 'yaml';

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

export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The text with a line ending after its last line. */
export function endedLine(text: string): string {
  return text.replace(/(?<=[^\n])$/, lineEndOf(text));
}
