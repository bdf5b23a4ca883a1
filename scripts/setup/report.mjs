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
  const life = setInterval(() => say(`  … ${title}  ${elapsed()}`), 60_000).unref();
  /** @type {(mark: string, text: string) => void} */
  const end = (mark, text) => {
    clearInterval(life);
    say(`  ${mark} ${text}  ${elapsed()}`);
  };
  return { done: (text) => end('✓', text), failed: (text) => end('✗', text) };
}
