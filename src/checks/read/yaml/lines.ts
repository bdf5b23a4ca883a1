/** The offset at which the line that holds `at` begins. */
export function lineStart(yaml: string, at: number): number {
  return at === 0 ? 0 : yaml.lastIndexOf('\n', at - 1) + 1;
}

/** The line that holds `at`, without its end. */
export function lineAt(yaml: string, at: number): string {
  return yaml.slice(lineStart(yaml, at)).split(/\r?\n/, 1)[0] ?? '';
}

/** The offset of the first letter of the line that holds `at`. */
export function indented(yaml: string, at: number): number {
  return lineStart(yaml, at) + (/\S/.exec(lineAt(yaml, at))?.index ?? 0);
}

/** The line that holds `at` for the end of a sentence: a colon and the line, shortened; nothing for a blank one. */
export function quoteAt(yaml: string, at: number): string {
  const line = lineAt(yaml, at).trim();
  return line ? `: \`${line.slice(0, 60)}\`` : '';
}

/** The first offset from `at` on that isn't in the blank rest of a line, a blank line or a comment. */
export function skipBlank(yaml: string, at: number): number {
  return at + (/^(?:[ \t]*(?:#[^\n]*)?\r?\n)+/.exec(yaml.slice(at))?.[0].length ?? 0);
}
