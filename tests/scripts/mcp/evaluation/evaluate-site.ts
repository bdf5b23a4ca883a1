import { openLibrary } from '../../../../scripts/mcp/library.ts';
import { readTree } from '../../../../src/checks/read/read-tree.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { readOracle } from './oracle.ts';
import { listQuestions, type Question } from './questions.ts';

/** What is evaluated of a site: with what was read from its content, which trains search anew, or from the build alone. */
interface Choice {
  reads: 'content and build' | 'build';
  draw?: (all: Question[]) => Question[];
}

/** Asks about the site in `dist`, which was built from the folder `content`. */
export function evaluateSite(content: string, dist: string, { reads, draw }: Choice): Evaluation {
  const built = openLibrary(dist, '')('');
  const { asOf, site } = built.file;
  const files = readTree(content);
  const oracle = readOracle(files, asOf);
  const all = listQuestions(oracle, files);
  const library = reads === 'build' ? built : openLibrary(content, site)(asOf);
  return evaluate({ oracle, libraries: [library, built], dist }, draw ? draw(all) : all);
}
