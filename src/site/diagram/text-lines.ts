/** Widths in em of letters that are far from the middle, in the sans-serif faces that systems have; rounded up. */
const narrow: Readonly<Record<string, number>> = {
  ...widths("ijl'|!.,:;", 0.3),
  ...widths('ft()[]/-r', 0.4),
  ' ': 0.3,
};
const wide: Readonly<Record<string, number>> = {
  ...widths('mw', 0.88),
  ...widths('MW%@', 0.98),
  ...widths('ABCDEGHKNOPQRSUVXYZ&', 0.74),
};
const middle = 0.6;

function widths(letters: string, width: number): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

/** About how wide `text` is in letters of `size` px. No font is at hand when the site is built, so it errs on the wide side. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (narrow[letter] ?? wide[letter] ?? middle), 0) * size;
}

/** `text` in lines of at most `width` px; a single word that is wider stands alone. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
