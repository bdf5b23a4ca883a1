import { type Issue, issueAt } from '../issue.ts';
import { placeAt } from '../place.ts';
import { cutFrontmatter } from '../read/frontmatter.ts';
import { findLeaks } from './find-leaks.ts';
import { findKnownSecrets } from './known-secrets.ts';
import { describeLeak, fixLeak } from './wording.ts';

/** What may not be published, by path: data that points to a person, and secrets. Texts are as on the disk, with all comments. */
export async function checkLeaks(texts: ReadonlyMap<string, string>): Promise<Issue[]> {
  const secrets = await findKnownSecrets(texts);
  return [...texts].flatMap(([path, text]) => {
    const leaks = findLeaks(text, secrets.get(path));
    const yamlEnd = endOfYaml(path, text);
    return leaks.map((leak) =>
      issueAt(placeAt(path, text, leak.start), leak.rule, {
        what: describeLeak(text, leak),
        fix: fixLeak(text, leak, leaks, yamlEnd),
      }),
    );
  });
}

function endOfYaml(path: string, text: string): number {
  if (path.endsWith('.yaml')) return text.length;
  const cut = cutFrontmatter(text);
  return 'missing' in cut ? 0 : cut.yamlEnd;
}
