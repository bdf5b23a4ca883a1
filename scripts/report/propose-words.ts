import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import { checkLeaks } from '../../src/checks/leaks/check-leaks.ts';
import { git } from '../../src/checks/read/git.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { indexGuide } from '../../src/search/front-index.ts';
import { readExamples } from '../../src/search/intent/examples.ts';
import { pageFinder } from '../../src/search/likely-pages.ts';
import { tokenize } from '../../src/search/normalize.ts';
import type { Scene } from '../new/form.ts';
import { readScene } from '../new/tree.ts';
import type { Gap } from './tally.ts';

/** How often words were looked for before they are proposed: once may be a slip. */
const least = 2;

/**
 * Makes a branch at the last commit of the content's repository that adds words to the examples of the pages that search finds likely. The
 * working folder stays as it is. Returns how many words; where there is none, no branch is made. Throws where git refuses, or the content
 * has errors.
 */
export async function proposeWords(content: string, branch: string, gaps: readonly Gap[], today: IsoDate) {
  const inContent = git(content, 'rev-parse', '--show-prefix').trim();
  using parent = mkdtempDisposableSync(join(tmpdir(), 'panduan-kata-'));
  const tree = join(parent.path, 'tree');
  // Hooks are for people's own commits.
  const quietly = ['-c', 'core.hooksPath=/dev/null'];
  git(content, ...quietly, 'worktree', 'add', '--quiet', '--detach', tree, 'HEAD');
  try {
    const root = join(tree, inContent);
    const scene = readScene(root, today);
    const added = await chooseWords(scene, gaps);
    for (const [path, words] of added) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      const before = scene.texts.get(path)?.replace(/(?<!\n)$/, '\n') ?? '';
      writeFileSync(join(root, path), `${before}${words.join('\n')}\n`);
    }
    const { issues } = await checkContent(root, today);
    const error = issues.find(({ severity }) => severity === 'error');
    if (error) {
      const { path, line, what } = error;
      throw new Error(`Isi panduan di commit terakhir punya kesalahan: ${path}:${line} ${what}`);
    }
    if (added.size > 0) {
      git(root, 'add', '--', '.');
      git(root, ...quietly, 'commit', '--quiet', '-m', 'Tambahkan kata yang dicari dan tidak ketemu');
      git(root, ...quietly, 'switch', '--quiet', '--create', branch);
    }
    return [...added.values()].flat().length;
  } finally {
    git(content, 'worktree', 'remove', '--force', tree);
  }
}

/** The words to add to each file: those of several presses, without what points to a person, that no page has as an example yet. */
async function chooseWords({ guide, texts }: Scene, gaps: readonly Gap[]): Promise<Map<string, string[]>> {
  const keyOf = (words: string) => tokenize(words, 'query').join(' ');
  const known = new Set(readExamples(texts, guide.moves).map(({ query }) => keyOf(query)));
  const wanted = gaps.filter(
    ({ words, count }) =>
      count >= least && !/\[[\w-]+\]|\p{C}/u.test(words) && keyOf(words) && !known.has(keyOf(words)),
  );
  const leaks = await checkLeaks(new Map(wanted.map(({ words }) => [words, words])));
  const leaking = new Set(leaks.map(({ path }) => path));
  const findPages = pageFinder(guide, indexGuide(guide, texts));
  const added = new Map<string, string[]>();
  for (const { words } of wanted) {
    const page = leaking.has(words) ? undefined : findPages(words)[0];
    if (!page) continue;
    const path = `queries/${page.id}.txt`;
    added.set(path, [...(added.get(path) ?? []), words]);
  }
  return added;
}
