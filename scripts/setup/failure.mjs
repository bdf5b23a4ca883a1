/** A failure that a person can mend: told as a sentence and its mend, never as a stack trace. */
export class SetupFailure extends Error {
  /**
   * @param {string} sentence what is wrong
   * @param {string} mend what to do about it
   * @param {string} [detail] lines of the tool that failed, kept for whoever needs them
   */
  constructor(sentence, mend, detail = '') {
    super(sentence);
    this.name = 'SetupFailure';
    this.mend = mend;
    this.detail = detail;
  }
}

/**
 * The text to print for a failure. Anything but a SetupFailure is a defect of these scripts and keeps its stack.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof SetupFailure)) {
    return `\n${error instanceof Error ? error.stack : String(error)}\n`;
  }
  const detail = error.detail ? `${indent(error.detail)}\n\n` : '';
  return `\n${detail}  ✗ ${error.message}\n${indent(error.mend)}\n`;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, '    ');
}

/**
 * The last lines of a tool's output, without the empty ones at its end.
 * @param {string} output
 * @param {number} count
 * @returns {string}
 */
export function tail(output, count) {
  return output.trimEnd().split(/\r?\n/).slice(-count).join('\n');
}
