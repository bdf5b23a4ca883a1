import { projectEnv, ROOT, toolCommand } from './project.mjs';
import { lastLine, plain } from './report.mjs';
import { run } from './run.mjs';

/** Seconds that a download may take before the next way is tried. */
const DOWNLOAD_LIMIT = 300;

/**
 * Tries to download Playwright's own Chromium.
 * @param {(text: string) => void} note
 * @returns {Promise<string>} why not, if it failed
 */
export async function downloadOwn(note) {
  const { command, args } = toolCommand(['playwright', 'install', 'chromium']);
  const outcome = await run(command, args, {
    cwd: ROOT,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...projectEnv() },
    limitSeconds: DOWNLOAD_LIMIT,
    onText: (text) => note(`downloading Playwright's own: ${lastLine(text, 40)}`),
  });
  if (outcome.code === 0) return '';
  return outcome.timedOut
    ? `The download did not end in ${DOWNLOAD_LIMIT} s.\n`
    : `${essence(outcome.output)}\n`;
}

/**
 * The few lines of a failed tool that tell something: no stack, no log of Playwright's calls.
 * @param {string} output
 */
export function essence(output) {
  const [message = ''] = plain(output).split('Call log:');
  const telling = message
    .split(/\r?\n/)
    .filter((line) => line.trim() && !/^ +at |^[{} ]+$|^Browser logs:|<launch(ing|ed)>/.test(line));
  return telling
    .map((line) => line.slice(0, 200))
    .slice(-4)
    .join('\n');
}
