import { describe, expect, it } from 'vitest';
import {
  type BrowserFacts,
  nextBrowserStep,
  noBrowser,
  type Trial,
} from '../../scripts/setup/browser-choice.mjs';

const nothingKnown: BrowserFacts = {
  override: undefined,
  own: 'unknown',
  system: [],
  download: 'untried',
  apt: 'untried',
};
const found = (trial: Trial, path = '/usr/bin/chromium') => ({ path, trial });

describe('the browser for the browser tests', () => {
  it("is Playwright's own if that works", () => {
    expect(nextBrowserStep({ ...nothingKnown, system: [found('unknown')] })).toEqual({
      do: 'try',
      path: null,
    });
    expect(nextBrowserStep({ ...nothingKnown, own: 'works', system: [found('works')] })).toEqual({
      do: 'use',
      path: null,
    });
  });

  it("is the system's before anything is downloaded", () => {
    const facts: BrowserFacts = { ...nothingKnown, own: 'fails', system: [found('unknown')] };
    expect(nextBrowserStep(facts)).toEqual({ do: 'try', path: '/usr/bin/chromium' });
    expect(nextBrowserStep({ ...facts, system: [found('works')] })).toEqual({
      do: 'use',
      path: '/usr/bin/chromium',
    });
  });

  it('is the next one on the system if the first does not start', () => {
    const system = [found('fails'), found('unknown', '/usr/bin/google-chrome')];
    expect(nextBrowserStep({ ...nothingKnown, own: 'fails', system })).toEqual({
      do: 'try',
      path: '/usr/bin/google-chrome',
    });
  });

  it('is downloaded, then installed with apt, then missing', () => {
    const none: BrowserFacts = { ...nothingKnown, own: 'fails', system: [found('fails')] };
    expect(nextBrowserStep(none)).toEqual({ do: 'download' });
    expect(nextBrowserStep({ ...none, download: 'tried' })).toEqual({ do: 'apt' });
    expect(nextBrowserStep({ ...none, download: 'tried', apt: 'tried' })).toEqual({ do: 'fail' });
    expect(nextBrowserStep({ ...none, download: 'tried', apt: 'impossible' })).toEqual({ do: 'fail' });
  });

  it('is the one that CHROMIUM_PATH names and no other', () => {
    const facts: BrowserFacts = { ...nothingKnown, own: 'works', override: found('unknown', '/opt/c') };
    expect(nextBrowserStep(facts)).toEqual({ do: 'try', path: '/opt/c' });
    expect(nextBrowserStep({ ...facts, override: found('works', '/opt/c') })).toEqual({
      do: 'use',
      path: '/opt/c',
    });
    expect(nextBrowserStep({ ...facts, override: found('fails', '/opt/c') })).toEqual({ do: 'fail' });
  });
});

describe('the sentence when there is none', () => {
  const none: BrowserFacts = { ...nothingKnown, own: 'fails', download: 'tried' };

  it('tells who may not install one what to ask for', () => {
    const { sentence, mend } = noBrowser({ ...none, apt: 'impossible' }, 'linux');
    expect(sentence).toContain('could not be downloaded, and this user may not install one with apt.');
    expect(mend).toContain('sudo apt-get install chromium');
    expect(mend).toContain('CHROMIUM_PATH=');
  });

  it('names a browser that is there and does not start', () => {
    const { sentence } = noBrowser({ ...none, apt: 'tried', system: [found('fails')] }, 'linux');
    expect(sentence).toContain('not starting: /usr/bin/chromium');
    expect(sentence).toContain('apt could not install');
  });

  it('does not speak of apt on other systems', () => {
    const { sentence, mend } = noBrowser({ ...none, apt: 'impossible' }, 'darwin');
    expect(sentence).not.toContain('apt');
    expect(mend).toContain('brew');
  });

  it('says when CHROMIUM_PATH is wrong', () => {
    expect(noBrowser({ ...none, override: found('fails', '/opt/c') }, 'linux').sentence).toContain('/opt/c');
  });
});
