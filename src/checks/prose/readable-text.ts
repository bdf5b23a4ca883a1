const hidden: readonly RegExp[] = [
  // Code: in fences, then within a line.
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm,
  /(`+)(?!`)[\s\S]{1,400}?(?<!`)\1(?!`)/g,
  // Link targets, addresses, HTML, directives and placeholders.
  /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g,
  /^ {0,3}\[[^\]\n]+\]:[^\n]*/gm,
  /(?:https?:\/\/|www\.)[^\s<>)\]]+/gi,
  /[\w.+-]+@[\w-]+\.[\w.-]+/g,
  /<!--[\s\S]*?-->|<\/?[a-z][^>\n]*>/gi,
  /^:{2,}[^\n[]*/gm,
  /\{\w+\}/g,
];

/** What somebody else said or a screen shows: within quotation marks in one paragraph, or after a `>`. */
const quoted: readonly RegExp[] = [
  /"(?:[^"\n]|\n(?![ \t]*\n)){0,400}"/g,
  /“(?:[^”\n]|\n(?![ \t]*\n)){0,400}”/g,
  /‘(?:[^’\n]|\n(?![ \t]*\n)){0,400}’/g,
  /^[ \t]*>[^\n]*/gm,
];

/** The Markdown with everything blanked out that readers don't see as words. Offsets stay the same. */
export function readableText(markdown: string): string {
  return blankOut(markdown, hidden);
}

/** The Markdown with everything blanked out except the author's own words: also without quotations. Offsets stay the same. */
export function ownWords(markdown: string): string {
  return blankOut(readableText(markdown), quoted);
}

function blankOut(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((all, each) => all.replace(each, (found) => found.replace(/[^\n]/g, ' ')), text);
}
