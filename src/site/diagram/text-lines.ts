/** Widths in em of letters much narrower or wider than most, in the sans-serif fonts of operating systems, rounded up. */
const unusualWidths: Readonly<Record<string, number>> = {
  ...widths(" ijl'|!.,:;", 0.3),
  ...widths('ft()[]/-r', 0.4),
  ...widths('mw', 0.88),
  ...widths('MW%@', 0.98),
  ...widths('ABCDEGHKNOPQRSUVXYZ&', 0.74),
};
const usualWidth = 0.6;

function widths(letters: string, width: number): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

/** The width of `text` at `size` px, estimated on the wide side, because the build doesn't know the reader's font. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (unusualWidths[letter] ?? usualWidth), 0) * size;
}

/** Breaks `text` into lines of at most `width` px. A single wider word is a line of its own. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
