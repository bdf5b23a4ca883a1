import { expect, it } from 'vitest';
import { findSignOut } from '../../src/domain/guide/sign-out-address.ts';

it.each([
  '/oauth2/sign_out',
  '/oauth2/sign_out?rd=https%3A%2F%2Flogin.example%2Flogout',
  'https://login.example/logout',
])('%s is an address of a sign-out', (setting) => expect(findSignOut(setting)).toBe(setting));

it('no setting is no sign-out', () => {
  expect([findSignOut(undefined), findSignOut('')]).toEqual([undefined, undefined]);
});

it.each([
  'oauth2/sign_out',
  '//login.example/logout',
  '/\\login.example',
  '/\t/login.example',
  'http://login.example/logout',
  'https://a:b@login.example/',
  'https://',
  'javascript:alert(1)',
  '/keluar dulu',
])('%j is refused', (setting) => expect(() => findSignOut(setting)).toThrow('GUIDE_SIGN_OUT is "'));
