const hidden: readonly RegExp[] = [
  // Code: in fences, then within a line.
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm,
  /(`+)(?!`)[\s\S]{1,400}?(?<!`)\1(?!`)/g,
  // Where links lead, addresses, HTML, and names of places to fill.
  /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g,
  /^ {0,3}\[[^\]\n]+\]:[^\n]*/gm,
  /(?:https?:\/\/|www\.)[^\s<>)\]]+/gi,
  /[\w.+-]+@[\w-]+\.[\w.-]+/g,
  /<!--[\s\S]*?-->|<\/?[a-z][^>\n]*>/gi,
  /^:{2,}[^\n[]*/gm,
  /\{\w+\}/g,
];

/** What somebody else said or a screen shows: in quotation marks within a paragraph, or after a `>`. */
const quoted: readonly RegExp[] = [
  /"(?:[^"\n]|\n(?![ \t]*\n)){0,400}"/g,
  /“(?:[^”\n]|\n(?![ \t]*\n)){0,400}”/g,
  /‘(?:[^’\n]|\n(?![ \t]*\n)){0,400}’/g,
  /^[ \t]*>[^\n]*/gm,
];

/** The Markdown with what a reader doesn't read as words blanked out: every word left stands where it stood. */
export function readableText(markdown: string): string {
  return blankOut(markdown, hidden);
}

/** The same without what is quoted. */
export function ownWords(markdown: string): string {
  return blankOut(readableText(markdown), quoted);
}

function blankOut(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((all, each) => all.replace(each, (found) => found.replace(/[^\n]/g, ' ')), text);
}
