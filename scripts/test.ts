/**
 * `npm test [-- step ...]`, after the install. Ends with the closing line.
 * Exit codes: 0 nothing failed, 1 something failed, 2 no step could be run (there is none of that name), 130 interrupted.
 */
import { explain, say } from './setup/report.mjs';
import { endOnInterrupt } from './setup/run.ts';
import { closingLine, runSteps, total } from './test/run-steps.ts';
import { chooseSteps } from './test/steps.ts';

endOnInterrupt(130);
try {
  const counts = await runSteps(chooseSteps(process.argv.slice(2)));
  const sum = total([...counts.values()]);
  for (const [name, { failed, reason }] of counts) {
    if (failed > 0) say(`  ✗ ${name}: ${failed} failed${reason ? ` (${reason})` : ''}`);
  }
  say(`\n${closingLine(sum)}`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(explain(error));
  console.log('0 passed, 1 failed');
  process.exitCode = 2;
}
