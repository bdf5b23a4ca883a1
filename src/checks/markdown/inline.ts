import { toString as textOf } from 'mdast-util-to-string';
import type { MarkdownRule } from './markdown-rule.ts';

/** `[x](/a b/)`, `[x] (/a/)`, `[x](/a/`, `[x][y]`, `(x)[/a/]`, `x](/a/)`, `[x]/a/)` and `[x(/a/)` */
const failedLink =
  /(?:\[[^[\]]*|[^\s[\]]*)\](?:\(| \((?=[/#]|https?:)|\[|(?=\/\S*\)))[^\])\n]*[\])]?|\[[^[\]()\n]*\((?=[/#]|https?:)[^)\n]*\)|\([^()\n]+\)\[(?:\/|https?:)[^\]\n]*\]/g;
const opens = /^(?:https?:\/\/[^\s/?#]+\.[^\s/?#]|mailto:.|(?![a-z][a-z\d+.-]*:|#?$))/i;
const writeAddress = 'Tulis `https://…` atau `/area/halaman/`.';
const inWords = () => 'Tulis dengan kata-kata apa yang terlihat.';
const inBrackets = () => 'Tulis keterangannya dalam kurung.';

/** A link has words, and an address that a browser opens. */
export const links: MarkdownRule = {
  rule: 'bad-link',
  wrong: 'tidak bisa dibuka',
  nodes: {
    link: ({ node, parent, source }) => {
      if (textOf(node).trim() === '') return `Tulis \`[kata](${node.url})\`.`;
      if (parent.type === 'tableCell' && /[^\\]\|/.test(source)) return 'Beri spasi sebelum `|`.';
      return opens.test(node.url) ? undefined : writeAddress;
    },
    definition: ({ node }) => (opens.test(node.url) ? undefined : writeAddress),
  },
  words: [[failedLink, fixLink]],
};

/** A picture can't be found or read out, and a footnote is shown far from its sentence. */
export const images: MarkdownRule = {
  rule: 'image',
  wrong: 'tidak punya tempat di panduan',
  nodes: { image: inWords, imageReference: inWords, footnoteDefinition: inBrackets },
  words: [[/\[\^[^\]\s]+\]/g, inBrackets]],
};

/** HTML isn't shown as it is typed: a tag vanishes, a comment or `<textarea>` takes along what stands below. */
export const html: MarkdownRule = {
  rule: 'html',
  wrong: 'dibaca sebagai HTML',
  nodes: {
    html: ({ source, start, text }) => {
      const [, slash, name] = /^<(\/?)([a-z][\w-]*)/i.exec(source) ?? [];
      // The end of an element is no second fault.
      if (slash && text.slice(0, start).includes(`<${name}`)) return undefined;
      const words = /^<([^<>="/!?]+)>\s*$/m.exec(source)?.[1];
      return words ? `Tulis \`[${words}]\`.` : 'Hapus.';
    },
  },
  words: [[/<!--.*/g, () => 'Hapus.']],
};

function fixLink(found: string): string {
  if (/^\[[^\]]+\]\([^\s()]+\)$/.test(found)) return `Beri spasi di depannya: \` ${found}\`.`;
  const [, words] = /^[[(]?(.*?)[\])(]/.exec(found) ?? [];
  const [, target = ''] = /[[(\]]((?:[/#]|https?:).*?)[\])]?$/.exec(found) ?? [];
  const address = /[\])]$/.test(found) ? target.replace(/\s+/g, '-') : target.split(/\s/, 1)[0];
  return `Tulis \`[${words}](${address || '/area/halaman/'})\`.`;
}
