// Progress for people: one line a task, rewritten in a terminal, repeated now and then in a log.

/**
 * @typedef {object} Task
 * @property {(text: string) => void} note what it is at, shown with the elapsed time
 * @property {(text: string) => void} done
 * @property {(text: string) => void} failed
 */

/**
 * A duration as people say it: `0.4 s`, `42 s`, `3 min 05 s`.
 * @param {number} seconds
 * @returns {string}
 */
export function spell(seconds) {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

const ESC = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
const CODES = new RegExp(`${ESC}\\[[0-9;?]*[A-Za-z]|${ESC}\\][^${BELL}${ESC}]*(${BELL}|${ESC}\\\\)`, 'g');

/**
 * Text without a terminal's colours, cursor movements and links.
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return text.replace(CODES, '');
}

/**
 * The last line of what a tool printed so far, fit to stand behind a title.
 * @param {string} text
 * @param {number} width
 * @returns {string}
 */
export function lastLine(text, width = 60) {
  const lines = plain(text).split(/[\r\n]+/);
  const line = lines.reverse().find((candidate) => candidate.trim()) ?? '';
  return line.trim().slice(0, width);
}

/** Seconds between two lines about the same task in a log. */
const LOG_EVERY = 20;

/**
 * Begins a task and shows that it goes on until it is done or has failed.
 * @param {string} title
 * @param {NodeJS.WriteStream} out
 * @returns {Task}
 */
export function task(title, out = process.stdout) {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const terminal = Boolean(out.isTTY);
  let noted = '';
  let saidAt = 0;

  const tick = () => {
    const now = seconds();
    const text = `  … ${title}  ${spell(now)}${noted && `  (${noted})`}`;
    if (terminal) out.write(`\r\x1b[K${text.slice(0, Math.max(20, (out.columns || 80) - 1))}`);
    else if (now - saidAt >= LOG_EVERY) {
      saidAt = now;
      out.write(`${text}\n`);
    }
  };
  if (terminal) tick();
  else out.write(`  … ${title}\n`);
  // Unreferenced, so that a task nobody ended doesn't keep the process.
  const timer = setInterval(tick, 1000).unref();

  /** @param {string} mark @param {string} text */
  const end = (mark, text) => {
    clearInterval(timer);
    out.write(`${terminal ? '\r\x1b[K' : ''}  ${mark} ${text}  ${spell(seconds())}\n`);
  };
  return {
    note: (text) => {
      noted = text;
    },
    done: (text) => end('✓', text),
    failed: (text) => end('✗', text),
  };
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}
