// `npm start`. Plain syntax, so that an old Node gets to the sentence.
import { nodeProblem } from './setup/node-version.mjs';

const problem = nodeProblem(process.version);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./setup/serve.mjs').then((serve) => serve.main());
}
