/** A link in plain text as it is written, and its offset. */
export interface TextLink {
  url: string;
  index: number;
}

const end = String.raw`[^\s<>"“”]`;
const domain = String.raw`(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|id|me|be|app|link|ly|io|info|site|page)\b`;
const pattern = new RegExp(String.raw`(?:https?://|\bwww\.)${end}+|${domain}(?:[/?]${end}*)?`, 'gi');

/** The links of a plain text in order, with or without `https://`. Punctuation after a link isn't part of it. */
export function findLinks(text: string): TextLink[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    url: found.replace(/[.,;:!?)\]'*_]+$/, ''),
    index,
  }));
}

/** Markdown within a line of a text that is shown as it is written. */
export const inlineMarkup = /\[[^\]\n]*\]\([^)\n]*\)|\*\*?(?![\s\d*])[^*\n]*\*\*?|__[^_\n]+__|`+[^`\n]*`+/g;
