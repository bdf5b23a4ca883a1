/**
 * What trying to start a browser showed. `unknown`: not tried yet.
 * @typedef {'unknown' | 'works' | 'fails'} Trial
 */

/**
 * @typedef {object} BrowserFacts
 * @property {{ path: string, trial: Trial } | undefined} override what CHROMIUM_PATH names
 * @property {Trial} own Playwright's own Chromium
 * @property {{ path: string, trial: Trial }[]} system those found on this machine, likeliest first
 * @property {'untried' | 'tried'} download of Playwright's own
 * @property {'impossible' | 'untried' | 'tried'} apt Debian's packages; impossible without apt-get or root's right
 */

/**
 * `try` starts a browser (null: Playwright's own); `use` is the end; so is `fail`.
 * @typedef {{ do: 'try' | 'use', path: string | null } | { do: 'download' | 'apt' | 'fail' }} BrowserStep
 */

/**
 * The next thing to do for a browser. What is installed comes before what would have to be downloaded, and a browser
 * that the person named is never passed over for another.
 * @param {BrowserFacts} facts
 * @returns {BrowserStep}
 */
export function nextBrowserStep({ override, own, system, download, apt }) {
  const candidates = override ? [override] : [{ path: null, trial: own }, ...system];
  for (const { path, trial } of candidates) {
    if (trial === 'works') return { do: 'use', path };
    if (trial === 'unknown') return { do: 'try', path };
  }
  if (!override && download === 'untried') return { do: 'download' };
  if (!override && apt === 'untried') return { do: 'apt' };
  return { do: 'fail' };
}

/**
 * The sentence and mend when there is no browser to be had.
 * @param {BrowserFacts} facts
 * @param {string} platform as `process.platform`
 * @returns {{ sentence: string, mend: string }}
 */
export function noBrowser({ override, system, apt }, platform) {
  if (override) {
    return {
      sentence: `CHROMIUM_PATH names ${override.path}, which does not start as a Chromium.`,
      mend: 'Correct it, or unset it to let the setup look for a browser.',
    };
  }
  const broken =
    system.length > 0 ? ` (found, but not starting: ${system.map(({ path }) => path).join(', ')})` : '';
  const tried = {
    impossible: 'and this user may not install one with apt',
    untried: '',
    tried: "and apt could not install Debian's `chromium`",
  };
  const why = platform === 'linux' ? `, ${tried[apt]}` : '';
  return {
    sentence: `No browser for the browser tests${broken}: Playwright's own could not be downloaded${why}.`,
    mend: `${installHint(platform)}, then run the command again. One elsewhere: CHROMIUM_PATH=/path/to/it npm test`,
  };
}

/** @param {string} platform */
function installHint(platform) {
  if (platform === 'darwin') return 'Install Google Chrome, or `brew install --cask chromium`';
  if (platform === 'win32') return 'Install Google Chrome';
  return 'Install Chromium or Google Chrome (Debian: `sudo apt-get install chromium`)';
}
