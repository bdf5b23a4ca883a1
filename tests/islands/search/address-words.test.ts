import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOfAddress } from '../../../src/islands/search/address-words.ts';
import { anyText } from '../../search/any-text.ts';

describe('wordsOfAddress', () => {
  it.each([
    ['/akun/whitelist-user/', 'akun whitelist user'],
    ['/kalibrasi/2023-11-01/', 'kalibrasi 2023 11 01'],
    ['/lama/bukti_pod.html', 'lama bukti pod'],
    ['/Bukti%20POD/', 'Bukti POD'],
    ['/caf%C3%A9/', 'café'],
    ['/100%/', '100'],
    ['/%E0%A4%A/', 'E0 A4 A'],
    ['/', ''],
    ['', ''],
  ])('of %j are %j', (path, words) => {
    expect(wordsOfAddress(path)).toBe(words);
  });

  it('are at most a hundred characters, single-spaced, whatever the address', () => {
    fc.assert(
      fc.property(anyText, (path) => {
        const words = wordsOfAddress(path);
        expect(words.length).toBeLessThanOrEqual(100);
        expect(words).not.toMatch(/[/%<>"]|\s{2}/);
      }),
    );
  });
});
