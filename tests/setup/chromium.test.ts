import { describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, launchOptions, systemCandidates } from '../../scripts/setup/chromium.mjs';

describe('starting Chromium', () => {
  it('goes without its sandbox for root only', () => {
    expect(launchOptions(null, 0).args).toEqual([...CHROMIUM_ARGS, '--no-sandbox']);
    expect(launchOptions(null, 1000).args).toEqual(CHROMIUM_ARGS);
  });

  it("names a program only where it isn't Playwright's own", () => {
    expect(launchOptions('/usr/bin/chromium', 1000).executablePath).toBe('/usr/bin/chromium');
    expect(launchOptions(null, 1000)).not.toHaveProperty('executablePath');
  });
});

describe('where a system keeps its browser', () => {
  it('is looked up along PATH on Linux, Chromium before Chrome', () => {
    const candidates = systemCandidates('linux', { PATH: '/usr/local/bin:/usr/bin' });
    expect(candidates.slice(0, 2)).toEqual(['/usr/local/bin/chromium', '/usr/bin/chromium']);
    expect(candidates).toContain('/usr/bin/google-chrome-stable');
  });

  it('is among the applications on macOS', () => {
    const candidates = systemCandidates('darwin', { PATH: '', HOME: '/Users/a' });
    expect(candidates).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(candidates).toContain('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('is under the program folders on Windows, those that exist', () => {
    const candidates = systemCandidates('win32', { LOCALAPPDATA: 'C:\\Local' });
    expect(candidates[0]).toBe('C:\\Local\\Google\\Chrome\\Application\\chrome.exe');
    expect(candidates).toHaveLength(2);
  });

  it('may be nowhere', () => {
    expect(systemCandidates('linux', {})).toEqual([]);
  });
});
