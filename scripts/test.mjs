// `npm test [-- step ...]`. Plain syntax, so that an old Node gets to the sentence.
import { nodeProblem } from './setup/node-version.mjs';

const problem = nodeProblem(process.version);
if (problem) {
  console.error(problem);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
} else {
  import('./test/runner.mjs').then((runner) => runner.main(process.argv.slice(2)));
}
