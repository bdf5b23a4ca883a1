import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import type { Leak } from './leak.ts';

const rule = { id: '@secretlint/secretlint-rule-preset-recommend', rule: preset, options: {} };

/** Separates two files: longer than any gap that a pattern of a secret allows. */
const border = `\n${'\n'.repeat(64)}`;

/**
 * The secrets that secretlint finds, by path. All texts are joined into one, because a call for each of three thousand files
 * takes ten times as long.
 */
export async function findKnownSecrets(texts: ReadonlyMap<string, string>): Promise<Map<string, Leak[]>> {
  const starts: { path: string; start: number }[] = [];
  let length = 0;
  for (const [path, text] of texts) {
    starts.push({ path, start: length });
    length += text.length + border.length;
  }
  const { messages } = await lintSource({
    source: {
      content: [...texts.values()].join(border),
      filePath: 'content.md',
      ext: '.md',
      contentType: 'text',
    },
    options: { config: { rules: [rule] }, locale: 'en' },
  });
  const found = new Map<string, Leak[]>();
  for (const { range } of messages) {
    const file = starts.findLast(({ start }) => start <= range[0]);
    if (!file) continue;
    const leak: Leak = { rule: 'leak-secret', start: range[0] - file.start, end: range[1] - file.start };
    found.set(file.path, [...(found.get(file.path) ?? []), leak]);
  }
  return found;
}
