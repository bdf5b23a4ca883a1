import { get } from 'node:http';
import { explain, SetupFailure, tail } from './failure.mjs';
import { install } from './install.mjs';
import { firstFreePort, HOST, parsePort } from './port.mjs';
import { projectEnv, ROOT, toolCommand } from './project.mjs';
import { lastLine, plain, say, task } from './report.mjs';
import { ended, endOnInterrupt, run, start } from './run.mjs';

const FIRST_PORT = 4321;

/** Seconds the server may take to answer for the first time. */
const READY_LIMIT = 60;

/** `npm start`: installs what is missing, builds, serves until Ctrl+C. */
export async function main() {
  endOnInterrupt(0, () => say('\n  stopping'));
  try {
    say('Panduan CS: install, build, serve');
    const wanted = parsePort(process.env.PORT, FIRST_PORT);
    // Asked twice: here so that nobody waits for a build that can't be served, and when it is needed.
    await firstFreePort(wanted);
    await install();
    await build();
    const port = await firstFreePort(wanted);
    if (port !== wanted) say(`  ! port ${wanted} is taken, so ${port} is used`);
    await serve(port);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

async function build() {
  const progress = task('building the site');
  const { command, args } = toolCommand(['astro', 'build']);
  const outcome = await run(command, args, {
    cwd: ROOT,
    env: projectEnv(),
    onText: (text) => progress.note(lastLine(text)),
  });
  if (outcome.code === 0) {
    progress.done('site built');
    return;
  }
  progress.failed('building the site');
  process.stderr.write(`\n${(process.stderr.isTTY ? outcome.output : plain(outcome.output)).trimEnd()}\n`);
  throw new SetupFailure(
    'The site could not be built, so there is nothing to serve.',
    'What is wrong stands above. Mend it, then run `npm start` again; `npm run check` tells more about content.',
  );
}

/**
 * Serves dist/ until the server ends or this process is interrupted.
 * @param {number} port
 * @throws {SetupFailure} when the server does not come up, or goes away
 */
async function serve(port) {
  const progress = task('starting the server');
  // Without --ignore-lock Astro refuses a second server and moves into the background under a coding agent.
  const line = ['astro', 'preview', '--host', HOST, '--port', String(port), '--ignore-lock'];
  const { command, args } = toolCommand(line);
  const server = start(command, args, { cwd: ROOT, env: projectEnv() });
  let output = '';
  const take = (/** @type {string} */ text) => {
    output = (output + text).slice(-10_000);
  };
  server.stdout.on('data', take);
  server.stderr.on('data', take);
  const end = ended(server);

  const address = `http://${HOST}:${port}/`;
  const ready = await Promise.race([answered(address), end.then(() => false)]);
  if (!ready) {
    progress.failed('starting the server');
    throw new SetupFailure(
      `The server did not answer on ${address}.`,
      'Its own words are above. Run `npm start` again, or name another port: PORT=5000 npm start',
      tail(output, 15),
    );
  }
  progress.done('server is up');
  say(`\n  Panduan CS is ready:\n\n    ${address}\n\n  Ctrl+C stops it.`);
  await end;
  throw new SetupFailure('The server stopped by itself.', 'Run `npm start` again.', tail(output, 15));
}

/**
 * Waits until an address answers.
 * @param {string} address
 * @returns {Promise<boolean>} false if it did not within READY_LIMIT
 */
async function answered(address) {
  const until = Date.now() + READY_LIMIT * 1000;
  while (Date.now() < until) {
    const status = await new Promise((resolve) => {
      get(address, { timeout: 5000 }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('timeout', () => resolve(undefined))
        .once('error', () => resolve(undefined));
    });
    if (status !== undefined) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
