/** `npm start`, after the install: builds the site and serves it until Ctrl+C. PORT names the first port to try. */
import { preview } from 'astro';
import { explain, SetupFailure } from './setup/failure.mjs';
import { HOST, parsePort } from './setup/port.ts';
import { projectEnv, ROOT, toolCommand } from './setup/project.mjs';
import { say, task } from './setup/report.mjs';
import { endOnInterrupt, run } from './setup/run.ts';

async function build(): Promise<void> {
  const progress = task('building the site');
  const { command, args } = toolCommand(['astro', 'build']);
  const { code, output } = await run(command, args, { cwd: ROOT, env: projectEnv() });
  if (code === 0) return progress.done('site built');
  progress.failed('building the site');
  say(`\n${output.trimEnd()}`);
  throw new SetupFailure(
    'The site could not be built, so there is nothing to serve.',
    'What is wrong is above. Fix it, then run `npm start` again; `npm run check` checks the content alone.',
  );
}

endOnInterrupt(0);
try {
  const wanted = parsePort(process.env.PORT, 4321);
  await build();
  const { port } = await preview({ root: ROOT, logLevel: 'error', server: { host: HOST, port: wanted } });
  if (port !== wanted) say(`  ! port ${wanted} is taken, so ${port} is used`);
  say(`\n  Panduan CS is ready:\n\n    http://${HOST}:${port}/\n\n  Ctrl+C stops it.`);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
