import { lintSource } from '@secretlint/core';
import { rules as presetRules } from '@secretlint/secretlint-rule-preset-recommend';
import { type Issue, issueAt, placeAt } from '../check.ts';
import { cutFrontmatter } from '../read/parse-file.ts';
import { findLeaks } from './find-leaks.ts';
import type { Leak } from './leak.ts';
import { type PlainText, toPlain } from './plain-text.ts';
import { describeLeak, fixLeak } from './wording.ts';

/** All rules except the one for comments: `secretlint-disable` in one file would switch the others off for all files. */
const rules = presetRules
  .filter(({ meta }) => meta.id !== '@secretlint/secretlint-rule-filter-comments')
  .map((rule) => ({ id: rule.meta.id, rule }));

/** Separates two files: longer than any gap that a pattern of a secret allows. */
const border = `\n${'\n'.repeat(64)}`;

/** The secrets that secretlint finds, by path. All texts are one call, as three thousand calls take ten times as long. */
async function findKnownSecrets(texts: ReadonlyMap<string, string>): Promise<Map<string, Leak[]>> {
  const files: { path: string; start: number; plain: PlainText }[] = [];
  let length = 0;
  for (const [path, text] of texts) {
    const plain = toPlain(text);
    files.push({ path, start: length, plain });
    length += plain.text.length + border.length;
  }
  const content = files.map(({ plain }) => plain.text).join(border);
  const { messages } = await lintSource({
    source: { content, filePath: 'content.md', ext: '.md', contentType: 'text' },
    options: { config: { rules }, locale: 'en' },
  });
  const found = new Map<string, Leak[]>();
  for (const { range } of messages) {
    const file = files.findLast(({ start }) => start <= range[0]);
    if (!file) continue;
    const originalOf = (offset: number) => file.plain.originalOf(offset - file.start);
    const leak: Leak = { rule: 'leak-secret', start: originalOf(range[0]), end: originalOf(range[1]) };
    found.getOrInsert(file.path, []).push(leak);
  }
  return found;
}

/** What may not be published, by path: data that points to a person, and secrets. Texts are as on the disk, with all comments. */
export async function checkLeaks(texts: ReadonlyMap<string, string>): Promise<Issue[]> {
  const secrets = await findKnownSecrets(texts);
  return [...texts].flatMap(([path, text]) => {
    const leaks = findLeaks(text, secrets.get(path));
    const yamlEnd = endOfYaml(path, text);
    return leaks.map((leak) => {
      const fix = fixLeak(text, leak, leaks, yamlEnd);
      return issueAt(placeAt(path, text, leak.start), leak.rule, { what: describeLeak(text, leak), fix });
    });
  });
}

function endOfYaml(path: string, text: string): number {
  if (path.endsWith('.yaml')) return text.length;
  const cut = cutFrontmatter(text);
  return 'missing' in cut ? 0 : cut.yamlEnd;
}
