// Runs in whatever Node the machine has: no syntax newer than Node 12.

/** A failure that a person can fix. It is printed as a sentence and its fix, without a stack. */
export class SetupFailure extends Error {
  /**
   * @param {string} sentence what is wrong
   * @param {string} fix what to do about it
   * @param {string} [detail] the last lines of the tool that failed
   */
  constructor(sentence, fix, detail = '') {
    super(sentence);
    this.fix = fix;
    this.detail = detail;
  }
}

/** The text to print for a failure. Anything but a SetupFailure is a defect of these scripts and keeps its stack. @param {unknown} error */
export function explain(error) {
  if (!(error instanceof SetupFailure)) return `\n${error instanceof Error ? error.stack : error}\n`;
  const indent = (/** @type {string} */ text) => text.replace(/^(?=.)/gm, '    ');
  const detail = error.detail ? `${indent(error.detail)}\n\n` : '';
  return `\n${detail}  ✗ ${error.message}\n${indent(error.fix)}\n`;
}

/** The last lines of a tool's output. @param {string} output @param {number} count */
export function tail(output, count) {
  return output.trimEnd().split(/\r?\n/).slice(-count).join('\n');
}

/** The oldest Node that can run the setup. The project's own Node comes from the lockfile. */
const OLDEST_NODE = 20;

/** The failure to report if this Node is too old. @param {string} version as in `process.version` */
export function findNodeProblem(version) {
  if (Number.parseInt(version.replace('v', ''), 10) >= OLDEST_NODE) return undefined;
  return new SetupFailure(
    `Node ${OLDEST_NODE} or newer is needed, and this is Node ${version.replace('v', '')}.`,
    'Install a newer one from https://nodejs.org/en/download (or with nvm: `nvm install 22`), then run the command again.',
  );
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Reports a task: a line when it begins, one a minute while it goes on, and one with its time when it ends.
 * @param {string} title
 * @returns {{ done: (text: string) => void, failed: (text: string) => void }}
 */
export function task(title) {
  const began = performance.now();
  const elapsed = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  say(`  … ${title}`);
  const life = setInterval(() => say(`  … ${title}  ${elapsed()}`), 60000).unref();
  /** @type {(mark: string, text: string) => void} */
  const end = (mark, text) => {
    clearInterval(life);
    say(`  ${mark} ${text}  ${elapsed()}`);
  };
  return { done: (text) => end('✓', text), failed: (text) => end('✗', text) };
}
