/** `npm start`, after the install: builds the site and serves it until Ctrl+C. PORT names the first port to try. */
import { build, preview } from 'astro';
import { HOST, parsePort } from './setup/port.ts';
import { ROOT } from './setup/project.mjs';
import { explain, SetupFailure, say, task } from './setup/report.mjs';
import { endOnInterrupt } from './setup/run.ts';

/** What the build and the server have in common. One process does both, as loading Astro again takes a second. */
const project = { root: ROOT, logLevel: 'error' } as const;

async function buildSite(): Promise<void> {
  const progress = task('building the site');
  try {
    await build(project);
  } catch (error) {
    progress.failed('building the site');
    const { stack, message, hint = '' } = error as Error & { hint?: string };
    throw new SetupFailure(
      'The site could not be built, so there is nothing to serve.',
      'What is wrong is above. Fix it, then run `npm start` again; `npm run check` checks the content alone.',
      // Astro sets the message of some errors after their stack was made. The content's errors have no stack.
      [message, hint, stack?.replace(message, '')].filter(Boolean).join('\n'),
    );
  }
  progress.done('site built');
}

endOnInterrupt(0);
try {
  const wanted = parsePort(process.env.PORT, 4321);
  await buildSite();
  const { port } = await preview({ ...project, server: { host: HOST, port: wanted } });
  if (port !== wanted) say(`  ! port ${wanted} is taken, so ${port} is used`);
  say(`\n  Panduan CS is ready:\n\n    http://${HOST}:${port}/\n\n  Ctrl+C stops it.`);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
