import type { MarkdownRule } from './markdown-rule.ts';

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
