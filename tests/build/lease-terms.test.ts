import { expect, it } from 'vitest';
import { parseLeaseTerms } from '../../src/build/lease-terms.ts';

it('a lease is 14 days and forgives refusals, unless the build says otherwise', () => {
  const usual = { days: 14, isStrict: false };
  expect([parseLeaseTerms(undefined, undefined), parseLeaseTerms('', '')]).toEqual([usual, usual]);
  expect(parseLeaseTerms('1', 'on')).toEqual({ days: 1, isStrict: true });
});

it.each(['0', '-1', '1.5', '1e3', ' 7', '7 hari', '99999'])('a lease of "%s" days is refused', (days) => {
  expect(() => parseLeaseTerms(days, '')).toThrow(`GUIDE_LEASE_DAYS is "${days}"; write`);
});

it('a strictness other than on and off is refused', () => {
  expect(() => parseLeaseTerms('', 'yes')).toThrow('GUIDE_LEASE_STRICT is "yes"; write on or off');
});
