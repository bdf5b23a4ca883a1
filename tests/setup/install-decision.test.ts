import { describe, expect, it } from 'vitest';
import { type InstallFacts, reasonToInstall } from '../../scripts/setup/install-decision.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-z' };
const linuxOnly = { version: '1.0.0', integrity: 'sha512-l', optional: true, os: ['linux'], cpu: ['x64'] };
const macOnly = { version: '1.0.0', integrity: 'sha512-m', optional: true, os: ['darwin'] };

/** Everything as it should be on Linux: the package for another system is in the lockfile only. */
const inStep: InstallFacts = {
  wanted: { '': {}, 'node_modules/zod': zod, 'node_modules/l': linuxOnly, 'node_modules/m': macOnly },
  installed: { 'node_modules/zod': zod, 'node_modules/l': linuxOnly },
  exists: () => true,
  nodeRuns: true,
  platform: 'linux',
  arch: 'x64',
};

describe('installing', () => {
  it('is not needed when what is installed is what the lockfile asks for', () => {
    expect(reasonToInstall(inStep)).toBeUndefined();
  });

  it('is needed on a fresh clone and after an install that did not finish', () => {
    expect(reasonToInstall({ ...inStep, installed: undefined })).toContain('did not finish');
  });

  it('is needed when a version or a content hash changed in the lockfile', () => {
    const newer = { ...inStep.wanted, 'node_modules/zod': { ...zod, version: '4.7.0' } };
    expect(reasonToInstall({ ...inStep, wanted: newer })).toBe('zod changed in the lockfile');
    const other = { ...inStep.wanted, 'node_modules/zod': { ...zod, integrity: 'sha512-other' } };
    expect(reasonToInstall({ ...inStep, wanted: other })).toBe('zod changed in the lockfile');
  });

  it('is needed when the lockfile gained or lost a package', () => {
    const more = { ...inStep.wanted, 'node_modules/zod/node_modules/@a/b': { version: '1.0.0' } };
    expect(reasonToInstall({ ...inStep, wanted: more })).toBe('@a/b is new in the lockfile');
    const fewer = { '': {}, 'node_modules/l': linuxOnly };
    expect(reasonToInstall({ ...inStep, wanted: fewer })).toBe('zod is installed and not in the lockfile');
  });

  it('is needed when a package was deleted from the disk', () => {
    const exists = (folder: string) => folder !== 'node_modules/zod';
    expect(reasonToInstall({ ...inStep, exists })).toBe('zod is gone from the disk');
  });

  it.each([
    { platform: 'darwin', arch: 'x64' },
    { platform: 'linux', arch: 'arm64' },
  ])('is needed when node_modules was copied from another system: $platform $arch', (system) => {
    expect(reasonToInstall({ ...inStep, ...system })).toContain('another system');
  });

  it('understands systems that a package rules out', () => {
    const noWindows = { version: '1.0.0', os: ['!win32'] };
    const facts = {
      ...inStep,
      wanted: { 'node_modules/n': noWindows },
      installed: { 'node_modules/n': noWindows },
    };
    expect(reasonToInstall(facts)).toBeUndefined();
    expect(reasonToInstall({ ...facts, platform: 'win32' })).toContain('another system');
  });

  it("is needed when the project's Node is missing", () => {
    expect(reasonToInstall({ ...inStep, nodeRuns: false })).toContain("project's Node");
  });
});
