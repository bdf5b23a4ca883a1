// `npm run setup`: installs what is missing. `npm start` and `npm test` begin with it and name the script that follows.
// Plain syntax and no packages: any Node must get as far as the sentence that says it is too old.
import { explain, findNodeProblem } from './setup/report.mjs';

const [script, ...args] = process.argv.slice(2);
const problem = findNodeProblem(process.version);
const launched = problem
  ? Promise.reject(problem)
  : import('./setup/launch.mjs').then(({ launch }) => launch(script, args));

launched.catch((error) => {
  console.error(explain(error));
  if (script === 'test.ts') console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
