import { describe, expect, it } from 'vitest';
import { findRepository } from '../../src/site/repository.ts';

describe('the repository that reports go to', () => {
  it('is the address given, without a slash at its end', () => {
    expect(findRepository('https://github.com/tim/panduan-cs/')).toBe('https://github.com/tim/panduan-cs');
  });

  it('is none where none is given', () => {
    expect(findRepository(undefined)).toBeUndefined();
    expect(findRepository('')).toBeUndefined();
  });

  it.each(['github.com/tim', 'javascript:alert(1)', 'http://github.com/tim', 'tim/panduan'])(
    'is refused as %s',
    (setting) => {
      expect(() => findRepository(setting)).toThrow(`GUIDE_REPO is "${setting}"`);
    },
  );
});
