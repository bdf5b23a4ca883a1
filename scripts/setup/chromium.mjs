import { delimiter, join } from 'node:path';

/** What every Chromium of this project is started with: nothing of its own on the network, the same on every machine. */
export const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that the setup found, as it stands in BROWSER_RECORD.
 * @typedef {object} BrowserRecord
 * @property {string | null} executablePath null: Playwright's own
 * @property {string} version
 */

/**
 * Playwright's launch options for a found browser.
 * @param {string | null | undefined} executablePath null or undefined: Playwright's own
 * @param {number | undefined} userId as `process.getuid?.()`; Chromium's sandbox refuses root, which is 0
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions(executablePath, userId = process.getuid?.()) {
  const args = userId === 0 ? [...CHROMIUM_ARGS, '--no-sandbox'] : CHROMIUM_ARGS;
  return executablePath ? { executablePath, args } : { args };
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Where a system keeps Chromium or Chrome, likeliest first; whether they exist is not looked at.
 * @param {string} platform as `process.platform`
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function systemCandidates(platform, env) {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
      ]);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const apps = ['/Applications', `${env.HOME}/Applications`].flatMap((folder) => [
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ]);
  return [...onPath, ...apps];
}
