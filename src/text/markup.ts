/** Markdown within a line of a text that is shown as it is written. */
export const inlineMarkup = /\[[^\]\n]*\]\([^)\n]*\)|\*\*?(?![\s\d*])[^*\n]*\*\*?|__[^_\n]+__|`+[^`\n]*`+/g;
