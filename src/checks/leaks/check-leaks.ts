import type { Issue } from '../issue.ts';
import { placeAt } from '../place-at.ts';
import { cutFrontmatter } from '../read/frontmatter.ts';
import { findLeaks } from './find-leaks.ts';
import { findKnownSecrets } from './known-secrets.ts';
import type { Leak } from './leak.ts';
import { mendLeak, sayLeak } from './wording.ts';

/**
 * Everything in the texts of a content tree, by path, that may not be published: whose number, account, address or ticket
 * it is, and what opens a door. Read as they lie on the disk, so that neither a comment nor a broken file hides it.
 */
export async function checkLeaks(texts: ReadonlyMap<string, string>): Promise<Issue[]> {
  const readable = new Map([...texts].filter(([, text]) => !text.includes('\0')));
  const secrets = await findKnownSecrets(readable);
  return [...readable].flatMap(([path, text]) => leakIssues(path, text, secrets.get(path)));
}

/** The issues of one file. `known`: the secrets that another reader has found in it. */
function leakIssues(path: string, text: string, known: readonly Leak[] = []): Issue[] {
  const leaks = findLeaks(text, known);
  const yamlEnd = endOfYaml(path, text);
  return leaks.map((leak) => ({
    rule: leak.rule,
    severity: 'error' as const,
    path,
    ...placeAt(text, leak.start),
    what: sayLeak(text, leak),
    fix: mendLeak(text, leak, leaks, yamlEnd),
  }));
}

function endOfYaml(path: string, text: string): number {
  if (path.endsWith('.yaml')) return text.length;
  const cut = cutFrontmatter(text);
  return 'missing' in cut ? 0 : cut.yamlEnd;
}
