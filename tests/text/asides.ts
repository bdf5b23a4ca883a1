/** Starlight's own titles of asides. */
export const asideTitles: Record<string, string> = {
  note: 'Catatan',
  tip: 'Tips',
  caution: 'Perhatian',
  danger: 'Bahaya',
};

/** The Markdown with asides, which GitHub's dialect doesn't know, as their titles and their content. */
export function withoutFences(markdown: string): string {
  return markdown
    .replace(/^( *):::(\w+)(?:\[(.*)\])?(?=\r?$)/gm, (fence, indent, kind, title = asideTitles[kind]) =>
      asideTitles[kind] ? `\n${indent}${title}\n` : fence,
    )
    .replace(/^ *:::(?=\r?$)/gm, '\n');
}
