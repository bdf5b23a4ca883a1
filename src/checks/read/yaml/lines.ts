/** The offset at which the line with the offset `at` begins. */
export function lineStart(yaml: string, at: number): number {
  return at === 0 ? 0 : yaml.lastIndexOf('\n', at - 1) + 1;
}

/** The line with the offset `at`, without its line ending. */
export function lineAt(yaml: string, at: number): string {
  return yaml.slice(lineStart(yaml, at)).split(/\r?\n/, 1)[0] ?? '';
}

/** The offset of the first character after the indentation of the line with the offset `at`. */
export function indented(yaml: string, at: number): number {
  return lineStart(yaml, at) + (/\S/.exec(lineAt(yaml, at))?.index ?? 0);
}

/** The end of a sentence that quotes the line with the offset `at`: a colon and the shortened line. Empty for a blank line. */
export function quoteAt(yaml: string, at: number): string {
  const line = lineAt(yaml, at).trim();
  return line ? `: \`${line.slice(0, 60)}\`` : '';
}

/** The first offset from `at` that is not in the blank end of a line, a blank line or a comment. */
export function skipBlank(yaml: string, at: number): number {
  return at + (/^(?:[ \t]*(?:#[^\n]*)?\r?\n)+/.exec(yaml.slice(at))?.[0].length ?? 0);
}

/** A line of YAML with the value at `column` (from 1; by default after the key) in quotes; of several in brackets, that value alone. */
export function quoteLine(line: string, column = valueColumn(line)): string {
  const lead = line.slice(0, column - 1).trimStart();
  const value = line.slice(column - 1).trim();
  if (/^(?:- )*(?:[\w-]+:\s*)?$/.test(lead)) return `${lead.trimEnd()} ${quoted(value)}`.trimStart();
  return quoted((/^[^,\]}]*/.exec(value)?.[0] ?? '').trim());
}

function valueColumn(line: string): number {
  return (/^\s*(?:- )?(?:[\w-]+:(?:\s+|$))?/.exec(line)?.[0].length ?? 0) + 1;
}

function quoted(value: string): string {
  const plain = value.replace(/^(["'])(.*)\1$/, '$2');
  if (plain === '') return '…';
  return plain.includes("'") && !/["\\]/.test(plain) ? `"${plain}"` : `'${plain.replaceAll("'", "''")}'`;
}
